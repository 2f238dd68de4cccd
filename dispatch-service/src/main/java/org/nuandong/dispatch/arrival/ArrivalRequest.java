package org.nuandong.dispatch.arrival;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A team is on the scene. */
@Schema(name = "Arrival")
public record ArrivalRequest(
        @NotNull UUID teamId,
        @Schema(description = "Now when missing; decides the clock") Instant arrivedAt,
        @Schema(description = "Where the team stood") GeoPoint point,
        @Valid @Schema(description = "A duty leader's word: in time, only the report came late")
                LateReport lateReport) {

    /** Why an arrival in time was reported after the deadline. */
    @Schema(name = "LateReport")
    public record LateReport(@NotBlank @Size(max = 500) String reason) {}
}
