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
        @Size(max = 30) List<@NotNull @Valid Goods> goods,
        @Valid @Schema(description = "Needed for whoever may not be left behind")
                Protection protection,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant occurredAt) {

    List<Goods> goodsOrNone() {
        return goods == null ? List.of() : goods;
    }
}
