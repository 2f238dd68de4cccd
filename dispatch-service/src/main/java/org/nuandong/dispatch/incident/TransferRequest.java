package org.nuandong.dispatch.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks another station to take an incident over. */
@Schema(name = "NewIncidentTransfer")
public record TransferRequest(
        @NotNull @Schema(description = "The station that is asked") UUID toUnitId,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary transfer-reason",
                        examples = "nearer-station")
                String reason,
        @Size(max = 500) String note) {}
