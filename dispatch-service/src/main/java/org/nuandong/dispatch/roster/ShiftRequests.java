package org.nuandong.dispatch.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of shifts. */
interface ShiftRequests {

    /** A shift to plan; {@code leader} is the subject of the leader's token (带班领导). */
    record NewShift(
            @NotNull UUID teamId,
            @NotBlank @Size(max = 120) String leader,
            @Size(max = 60) String leaderName,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Schema(description = "The team's members when missing") @Size(max = 60)
                    List<@NotNull @Valid NewPerson> crew) {}

    /** Somebody on a shift: own staff by the token's subject, others by the agency's reference. */
    @Schema(name = "NewShiftPerson")
    record NewPerson(
            @NotBlank @Size(max = 120) String staff,
            @NotBlank @Size(max = 60) String name,
            @Schema(description = "Code of crew-kind; staff when missing") String kind,
            @Schema(description = "Code of the dictionary agency") String agency) {}

    /** Who leaves, why (departure-reason) and when; now when nothing is said. */
    @Schema(name = "ShiftDeparture")
    record Departure(
            @NotBlank @Size(max = 120) String staff, @NotBlank String reason, Instant at) {}

    /** When it began or ended; now when nothing is said. */
    record Turn(Instant at) {}
}
