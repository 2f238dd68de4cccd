package org.nuandong.dispatch.call;

import org.nuandong.commons.region.RegionCode;

/** 字段对照: one field of a platform and what it means, in a region and below. */
record FieldRow(
        String platform, RegionCode region, String field, String meaning, int sort, MapEntry entry)
        implements MapRow {

    @Override
    public String list() {
        return "field";
    }

    @Override
    public String name() {
        return field;
    }

    @Override
    public String word() {
        return field;
    }
}
