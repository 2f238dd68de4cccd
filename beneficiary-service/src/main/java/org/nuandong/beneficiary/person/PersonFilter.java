package org.nuandong.beneficiary.person;

import org.nuandong.commons.region.RegionCode;

/** What a list of people is narrowed by; each may be null. */
record PersonFilter(RegionCode region, String category) {

    boolean isEmpty() {
        return region == null && category == null;
    }
}
