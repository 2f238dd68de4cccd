package org.nuandong.dispatch.scene;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a person found. */
@Schema(name = "NewOutcome")
public record OutcomeRequest(
        @NotNull UUID subjectId,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary scene-outcome",
                        examples = "escorted-to-station")
                String outcome,
        @Size(max = 40)
                @Schema(
                        description =
                                "Needed by some: code of police-reason for handed-to-police, of"
                                        + " ineligibility-reason for not-eligible",
                        examples = "drunk-dangerous")
                String reason,
        @Size(max = 30) List<@NotNull @Valid Goods> goods,
        @Valid GoodsSource from,
        @Valid @Schema(description = "Needed for whoever may not be left behind")
                Protection protection,
        @Valid @Schema(description = "Needed for hospital; treatment comes first (R146)")
                Ambulance ambulance,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant occurredAt) {

    List<Goods> goodsOrNone() {
        return goods == null ? List.of() : goods;
    }

    /** The same, of this person at this time: as a telephone's batch tells it. */
    OutcomeRequest of(UUID person, Instant at) {
        return new OutcomeRequest(
                person, outcome, reason, goods, from, protection, ambulance, note, at);
    }
}
