package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * 平台推送: what could be read of a platform's call, in our words. {@code office} is the platform's
 * home region: two cities may use the same reference. {@code canonical} tells the same again from
 * other content, {@code raw} is kept sealed. Region null: the platform's own; kind null: not known.
 */
public record PlatformCall(
        String source,
        RegionCode office,
        String ref,
        RegionCode region,
        Instant occurredAt,
        Ringing ringing,
        String kind,
        List<String> facts,
        String leastPriority,
        Where where,
        Reporter reporter,
        String reporterSex,
        boolean test,
        List<Warning> warnings,
        String canonical,
        String raw) {

    /** The point in WGS-84, with the datum that the platform declared for it. */
    public record Where(String address, GeoPoint point, String datum, String description) {}

    @Override
    public String toString() {
        return "PlatformCall[" + source + "]";
    }
}
