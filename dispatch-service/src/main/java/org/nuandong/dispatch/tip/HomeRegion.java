package org.nuandong.dispatch.tip;

import java.util.Collection;
import org.nuandong.commons.region.RegionCode;

/** The smallest region that holds all of some: where a tip goes that tells no better one. */
final class HomeRegion {

    private static final int[] GROUP_ENDS = {2, 4, 6, 9, 12};
    private static final int SHORTEST = 6;

    private HomeRegion() {}

    static RegionCode around(Collection<RegionCode> regions) {
        String common = "";
        for (int end : GROUP_ENDS) {
            String first = regions.stream().map(RegionCode::prefix).findFirst().orElse("");
            if (first.length() < end) {
                break;
            }
            String head = first.substring(0, end);
            if (!regions.stream().allMatch(region -> region.prefix().startsWith(head))) {
                break;
            }
            common = head;
        }
        return new RegionCode(common + "0".repeat(Math.max(0, SHORTEST - common.length())));
    }
}
