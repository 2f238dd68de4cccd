package org.nuandong.commons.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * 行政区划代码: 6 digits down to the county, 9 to the township, 12 to the village. Its level is the
 * position of its last group that is not all zeros (2-2-2-3-3), never its trailing zeros: 310110
 * stripped to 31011 would open 310112.
 */
public record RegionCode(@JsonValue String code) {

    private static final int[] GROUP_ENDS = {2, 4, 6, 9, 12};

    /** The whole country; its prefix is empty. */
    public static final RegionCode NATION = new RegionCode("000000");

    @JsonCreator
    public RegionCode {
        if (!isValid(code)) {
            throw new IllegalArgumentException("a region code has 6, 9 or 12 digits");
        }
    }

    public static boolean isValid(String code) {
        return code != null
                && (code.length() == 6 || code.length() == 9 || code.length() == 12)
                && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The significant digits, whole groups only: "4202" for 420200, "" for the nation. */
    public String prefix() {
        return code.substring(0, significant());
    }

    private int significant() {
        int digits = code.length();
        while (digits > 0 && code.charAt(digits - 1) == '0') {
            digits--;
        }
        int end = 0;
        for (int i = 0; end < digits; i++) {
            end = GROUP_ENDS[i];
        }
        return end;
    }

    /** 0 nation, 1 province, 2 city, 3 county, 4 township, 5 village. */
    public int level() {
        int length = significant();
        return length == 0 ? 0 : Arrays.binarySearch(GROUP_ENDS, length) + 1;
    }

    public boolean covers(RegionCode other) {
        return other.code.regionMatches(0, code, 0, significant());
    }

    @Override
    public String toString() {
        return code;
    }
}
