package org.nuandong.dispatch.lodging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What is told of houses, rooms and beds. Codes are those of the dictionaries named. */
interface LodgingRequests {

    /** 住宿区 of a station; its place on the map tells other stations how far it is. */
    @Schema(name = "NewLodgingHouse")
    record NewHouse(
            @NotNull UUID unitId,
            @NotNull RegionCode regionCode,
            @NotBlank @Size(max = 100) @Schema(examples = "某市救助管理站住宿区") String name,
            @Min(-180) @Max(180) @Schema(examples = "115.04") Double longitude,
            @Min(-90) @Max(90) @Schema(examples = "30.20") Double latitude) {}

    /** Name and place of a house. */
    @Schema(name = "LodgingHouseChange")
    record HouseChange(
            @NotBlank @Size(max = 100) String name,
            @Min(-180) @Max(180) Double longitude,
            @Min(-90) @Max(90) Double latitude) {}

    /** A room as it is to be. */
    @Schema(name = "LodgingRoomPlan")
    record NewRoom(
            @NotBlank @Size(max = 60) @Schema(examples = "201") String name,
            @NotBlank @Schema(description = "room-sex; any: a family room") String sex,
            @NotBlank @Schema(description = "room-age-group") String ageGroup,
            @NotBlank @Schema(description = "room-kind") String kind,
            @NotNull @Min(1) @Max(500) Integer beds,
            @Schema(description = "room-closure; left out while in use") String closedReason) {

        RoomPlan plan() {
            return new RoomPlan(name.strip(), sex, ageGroup, kind, beds, closedReason);
        }
    }

    /** Overflow beds are opened. */
    @Schema(name = "OverflowOpening")
    record Overflow(
            @Schema(description = "A duty leader's, where no warning is in force") @Size(max = 300)
                    String reason) {}

    /** Overflow beds are put away. */
    @Schema(name = "OverflowClosing")
    record OverflowEnd(@Schema(description = "Now when left out") Instant at) {}

    /** A bed for the night. */
    @Schema(name = "BedAssignmentRequest")
    record NewBed(
            @Schema(description = "The best fitting room when left out") UUID roomId,
            @Min(1) @Max(500) @Schema(description = "Any free bed when left out") Integer bedNo,
            @Valid Kin kin,
            @Valid IsolationOrder isolation,
            @Valid DutyReason withoutFemaleStaff,
            @Schema(description = "Now when left out") Instant assignedAt) {}

    /** Another bed. */
    @Schema(name = "BedMoveRequest")
    record Move(
            @Schema(description = "The best fitting room when left out") UUID roomId,
            @Min(1) @Max(500) Integer bedNo,
            @Valid Kin kin,
            @Valid IsolationOrder isolation,
            @Valid @Schema(description = "Why the isolation ends; a duty leader's word")
                    DutyReason isolationLifted,
            @Valid DutyReason withoutFemaleStaff,
            @Schema(description = "Now when left out") Instant assignedAt) {}

    /** A bed is free again. */
    @Schema(name = "BedRelease")
    record Release(
            @NotBlank @Schema(description = "bed-release") String reason,
            @Schema(description = "Now when left out") Instant at) {}

    /** Of one family with somebody who sleeps in the house. */
    @Schema(name = "KinInTheHouse")
    record Kin(
            @NotNull UUID caseId,
            @NotBlank @Schema(description = "kin-relation: what the other one is to the guest")
                    String relation) {}

    /** 隔离决定: a duty leader's order. */
    @Schema(name = "IsolationOrder")
    record IsolationOrder(@NotBlank @Schema(description = "isolation-reason") String reason) {}

    /** What a duty leader answers for. */
    @Schema(name = "DutyLeadersReason")
    record DutyReason(@NotBlank @Size(max = 300) String reason) {}
}
