package org.nuandong.reporting.publication;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 公开设置: which figures of a region everybody may see; version 0 was never switched on. */
record Publication(UUID id, RegionCode region, boolean on, List<String> figures, int version) {

    static Publication never(UUID id, RegionCode region) {
        return new Publication(id, region, false, List.of(), 0);
    }

    Publication changed(boolean nowOn, List<String> chosen) {
        return new Publication(id, region, nowOn, List.copyOf(chosen), version + 1);
    }
}
