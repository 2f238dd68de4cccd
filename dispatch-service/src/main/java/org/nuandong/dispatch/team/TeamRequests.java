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
import org.nuandong.dispatch.platform.GeoPoint;

/** What is asked of teams and vehicles. */
interface TeamRequests {

    /** A new team; {@code kind} is a code of the dictionary team-kind. */
    record NewTeam(
            @NotBlank @Size(max = 80) String name,
            @NotBlank String kind,
            @NotNull RegionCode regionCode,
            @Schema(description = "Station or bureau the team belongs to") UUID unitId,
            @Schema(description = "Where it starts from when nothing else is known")
                    GeoPoint base) {}

    /** Where it starts from; none when nothing is named. */
    record NewBase(GeoPoint base) {}

    /** Somebody joins; {@code staff} is the subject of the person's token. */
    record NewMember(
            @NotBlank @Size(max = 120) String staff,
            @NotBlank @Size(max = 60) String name,
            @Schema(description = "Code of the dictionary team-role") @NotBlank String role,
            @Schema(description = "Code of crew-kind; staff when missing") String kind,
            @Schema(description = "Code of the dictionary agency") String agency) {}

    /** What a telephone kept while it had no line. */
    record PositionUpload(
            @NotNull @Size(min = 1, max = 1_000) List<@Valid @NotNull KeptPosition> positions) {}

    /** Where it was, by its own time. */
    record KeptPosition(
            @NotNull Double longitude, @NotNull Double latitude, @NotNull Instant measuredAt) {}

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

    /** Into service, or out of it for a reason of the dictionary vehicle-out-reason. */
    record ServiceState(@NotNull Boolean inService, String reason) {}

    /** What was counted in the vehicle. */
    record KitCheck(@NotNull @Size(max = 50) List<@Valid @NotNull Kit> kit) {}
}
