package org.nuandong.beneficiary.person;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 对象: a person as other features may see one: ids, codes, never who it is. */
public record PersonRef(
        UUID id, UUID subjectId, RegionCode region, String sex, String ageBand, boolean minor) {}
