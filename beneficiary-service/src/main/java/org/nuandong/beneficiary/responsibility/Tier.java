package org.nuandong.beneficiary.responsibility;

import java.util.Locale;
import org.nuandong.commons.region.RegionCode;

/** 层级: what a post of this tier answers for. */
enum Tier {
    /** 县领导包乡镇. */
    LEADER(4),
    /** 乡镇干部包村. */
    TOWNSHIP(5),
    /** 村干部包户: of a village, or of a township whose households have no village. */
    VILLAGE(4);

    private final int level;

    Tier(int level) {
        this.level = level;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean fits(RegionCode region) {
        return this == VILLAGE ? region.level() >= level : region.level() == level;
    }
}
