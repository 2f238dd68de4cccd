package org.nuandong.beneficiary.platform;

import java.util.Map;
import org.nuandong.commons.region.RegionCode;

/**
 * 下级区域: the condition "in this region or below it" as lists need it: of a county or a township by
 * an index that also holds the order of the list, so that a page reads its own rows alone.
 */
public final class Below {

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private Below() {}

    /** Binds its one value, named below. */
    public static String of(String alias, RegionCode region, Map<String, Object> values) {
        String prefix = region.prefix();
        String column = alias + ".region_code";
        if (prefix.length() == COUNTY || prefix.length() == TOWNSHIP) {
            values.put("below", prefix);
            return "left(" + column + ", " + prefix.length() + ") = :below";
        }
        values.put("below", prefix + "%");
        return column + " like :below";
    }
}
