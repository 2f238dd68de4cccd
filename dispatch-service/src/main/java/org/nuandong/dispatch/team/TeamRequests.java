package org.nuandong.dispatch.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What is asked of teams and vehicles. */
interface TeamRequests {

    /** A new team; {@code kind} is a code of the dictionary team-kind. */
    record NewTeam(
            @NotBlank @Size(max = 80) String name,
            @NotBlank String kind,
            @NotNull RegionCode regionCode,
            @Schema(description = "Station or bureau the team belongs to") UUID unitId) {}

    /** Somebody joins; {@code staff} is the subject of the person's token. */
    record NewMember(
            @NotBlank @Size(max = 120) String staff,
            @NotBlank @Size(max = 60) String name,
            @Schema(description = "Code of the dictionary team-role") @NotBlank String role) {}

    /** Where the team's telephone says it is. */
    record NewPosition(@NotNull Double longitude, @NotNull Double latitude, Instant measuredAt) {}

    /** A new vehicle; {@code kind} is a code of the dictionary vehicle-kind. */
    record NewVehicle(
            @NotBlank @Pattern(regexp = "[\\p{L}0-9·-]{5,12}") String plate,
            @NotBlank String kind,
            @NotNull RegionCode regionCode,
            UUID unitId,
            UUID teamId,
            @Size(max = 50) List<@Valid @NotNull Kit> kit) {}

    /** So many of one item; {@code item} is a code of the dictionary relief-item. */
    record Kit(@NotBlank String item, @Min(0) @Max(10_000) int quantity) {}

    /** To a team, or back to the station when no team is named. */
    record Assignment(UUID teamId) {}

    /** Into or out of service. */
    record ServiceState(@NotNull Boolean inService) {}
}
