package org.nuandong.dispatch.tip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One likely duplicate with what speaks for it. */
@Schema(name = "LikelyDuplicate")
public record DuplicateView(
        UUID tipId,
        UUID incidentId,
        String source,
        Instant receivedAt,
        String address,
        String description,
        @Schema(
                        description = "0 to 1: mean of nearness in place, time and words",
                        examples = "0.82")
                double score,
        @Schema(description = "Metres; null when one has no point") Long metresApart,
        @Schema(description = "Seconds") long secondsApart,
        @Schema(description = "0 to 1, of the descriptions; null when one has none")
                Double wordsAlike,
        @Schema(description = "Codes of the dictionary duplicate-reason") List<String> reasons) {

    static DuplicateView of(
            Tip other,
            double score,
            Double metres,
            Duration apart,
            Double wordsAlike,
            List<String> reasons) {
        return new DuplicateView(
                other.id(),
                other.incidentId(),
                other.source(),
                other.receivedAt(),
                other.address(),
                other.description(),
                rounded(score),
                metres == null ? null : Math.round(metres),
                apart.toSeconds(),
                wordsAlike == null ? null : rounded(wordsAlike),
                List.copyOf(reasons));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
