package org.nuandong.dispatch.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team that was sent turns round; perhaps another goes in its place. */
@Schema(name = "Recall")
public record RecallRequest(
        @NotNull UUID teamId,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary recall-reason",
                        examples = "vehicle-broken")
                String reason,
        @Schema(description = "Sent at once in its place") UUID replacementTeamId,
        @Size(max = 20) @Schema(description = "The replacement's; all of its own when missing")
                List<@NotNull UUID> vehicleIds) {

    /** A replacement for the awaited team is awaited itself. */
    DispatchRequest replacement(boolean othersOnTheirWay) {
        return new DispatchRequest(replacementTeamId, vehicleIds, null, othersOnTheirWay, null);
    }
}
