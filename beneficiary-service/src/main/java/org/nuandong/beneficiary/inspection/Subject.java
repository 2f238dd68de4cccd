package org.nuandong.beneficiary.inspection;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 检查对象: what is inspected, where it stands, and which unit puts right what is found there. */
record Subject(String kind, UUID id, RegionCode region, UUID ownerUnit) {

    static final String HOUSEHOLD = "household";
    static final String INSTITUTION = "institution";
    static final String STATION = "station";
    static final String UNIT = "unit";
    static final String RESCUE_POINT = "rescue-point";
}
