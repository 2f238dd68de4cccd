package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.arrival.ArrivalRequest;

/**
 * One fact from a telephone: its own key, the telephone's time, and exactly one of what it may be.
 * {@code personKey} names a person by the key of the fact that found them, while their id is not
 * yet known.
 */
@Schema(name = "SceneFact")
public record FactRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "Of the telephone, the same when it is sent again",
                        examples = "phone7-000123")
                String key,
        @NotNull UUID incidentId,
        @NotNull @Schema(description = "When it happened, by the telephone") Instant at,
        @Size(max = 100)
                @Schema(description = "Of an outcome or goods: key of the fact of the person")
                String personKey,
        ArrivalRequest arrival,
        PersonRequest person,
        GoodsRequest goods,
        OutcomeRequest outcome,
        SceneResource.ResolutionRequest resolution) {

    /** What it is; null when it is nothing or several things at once. */
    FactKind kind() {
        long told =
                Stream.of(arrival, person, goods, outcome, resolution)
                        .filter(Objects::nonNull)
                        .count();
        if (told != 1) {
            return null;
        }
        if (arrival != null) {
            return FactKind.ARRIVAL;
        }
        if (person != null) {
            return FactKind.PERSON;
        }
        if (goods != null) {
            return FactKind.GOODS;
        }
        return outcome != null ? FactKind.OUTCOME : FactKind.RESOLUTION;
    }

    /** The person a fact names by id, or null. */
    UUID subjectId() {
        if (goods != null) {
            return goods.subjectId();
        }
        return outcome == null ? null : outcome.subjectId();
    }
}
