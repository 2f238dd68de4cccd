package org.nuandong.dispatch.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;

/** When and where somebody was seen last. */
@Schema(name = "LastSeen")
public record LastSeenRequest(
        @NotNull Instant at,
        @Size(max = 200) @Schema(description = "In words, no number", examples = "人民广场东南角地下通道")
                String place,
        GeoPoint point) {

    /** Refuses numbers in words, a point abroad, and neither words nor point. */
    public void check(String field) {
        FreeText.requireNoNumbers(place, field + ".place");
        GeoPoint.requireInChina(point, field + ".point");
        if (place == null && point == null) {
            throw FollowUpProblem.LAST_SEEN_NEEDED.at(field + ".place");
        }
    }

    LastSeen kept() {
        return new LastSeen(
                at,
                place,
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude());
    }

    static LastSeenRequest of(LastSeen seen) {
        return seen == null ? null : new LastSeenRequest(seen.at(), seen.place(), seen.point());
    }
}
