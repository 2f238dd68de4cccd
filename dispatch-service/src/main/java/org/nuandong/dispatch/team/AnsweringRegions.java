package org.nuandong.dispatch.team;

import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** 管辖: the codes of every region that holds a place, in each length in which they are written. */
final class AnsweringRegions {

    private static final int[] LEVELS = {0, 2, 4, 6, 9, 12};
    private static final int[] WRITTEN = {6, 9, 12};

    private AnsweringRegions() {}

    /** With the region itself: "420202" gives 000000, 420000, 420200, 420202 and longer forms. */
    static List<String> above(RegionCode region) {
        String prefix = region.prefix();
        List<String> codes = new ArrayList<>();
        for (int level : LEVELS) {
            for (int length : WRITTEN) {
                if (level <= prefix.length() && level <= length) {
                    codes.add(prefix.substring(0, level) + "0".repeat(length - level));
                }
            }
        }
        return codes;
    }
}
