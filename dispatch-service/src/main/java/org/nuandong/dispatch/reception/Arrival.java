package org.nuandong.dispatch.reception;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Admissions;

/** 登门: what is written down of somebody who comes, checked. */
record Arrival(
        RegionCode region,
        UUID unitId,
        UUID incidentId,
        Admissions.Seen seen,
        String broughtBy,
        String notInformed,
        String consent,
        String condition,
        String origin,
        boolean cannotSay,
        List<String> dangerSigns,
        boolean reentry,
        String by) {}
