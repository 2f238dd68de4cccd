package org.nuandong.dispatch.call;

import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** 代码对照: one code of a platform and what it means, in a region and below. */
record CodeRow(
        String platform,
        RegionCode region,
        String meaning,
        String code,
        String kind,
        List<String> facts,
        String priority,
        String value,
        MapEntry entry)
        implements MapRow {

    @Override
    public String list() {
        return "code";
    }

    @Override
    public String name() {
        return meaning + ' ' + code;
    }

    @Override
    public String word() {
        return code;
    }
}
