package org.nuandong.dispatch.prevention;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 告知与帮扶记录: what was taught, explained or offered to whom, and what they said; codes. */
@Schema(name = "PreventionOffer")
public record OfferRecord(
        @Schema(description = "prevention-measure") String kind,
        @Schema(description = "prevention-to") String toWhom,
        @Schema(description = "prevention-result") String result,
        Instant at) {

    static OfferRecord of(Measure measure) {
        return new OfferRecord(
                measure.kind(), measure.toWhom(), measure.result(), measure.takenAt());
    }

    /** A guardian was told of a guardian's duties (R231). */
    public boolean taughtGuardian() {
        return "guardian-taught".equals(kind);
    }
}
