package org.nuandong.beneficiary.confirmation;

import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 申请: checked, nothing written yet. */
record Application(
        RegionCode region,
        String holderKind,
        UUID holderId,
        String category,
        LocalDate validFrom,
        LocalDate appliedOn,
        String evidence,
        String recordedBy) {}
