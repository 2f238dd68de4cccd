package org.nuandong.dispatch.lodging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** Houses, rooms and beds as front ends see them; who it is stands in the case. */
final class LodgingViews {

    private LodgingViews() {}

    /** A house with its beds by kind. */
    @Schema(name = "LodgingHouse")
    record HouseView(
            UUID id,
            UUID unitId,
            String regionCode,
            String name,
            Double longitude,
            Double latitude,
            @Schema(description = "Null while the overflow beds are put away")
                    Instant overflowSince,
            @Schema(description = "overflow-cause") String overflowCause,
            String overflowReason,
            @Schema(description = "sex/age group without a free bed") List<String> fullFor,
            @Schema(description = "A woman is on duty by the running shifts")
                    boolean femaleStaffOnDuty,
            List<Occupancy.Kind> beds) {

        static HouseView of(House house, Occupancy occupancy, boolean women) {
            GeoPoint point = house.point();
            return new HouseView(
                    house.id(),
                    house.unitId(),
                    house.region().code(),
                    house.name(),
                    point == null ? null : point.longitude(),
                    point == null ? null : point.latitude(),
                    house.overflowSince(),
                    house.overflowCause(),
                    house.overflowReason(),
                    house.fullFor(),
                    women,
                    occupancy.kinds());
        }
    }

    /** A room; {@code taken} beds of {@code beds}. */
    @Schema(name = "LodgingRoom")
    record RoomView(
            UUID id,
            UUID houseId,
            String name,
            String sex,
            String ageGroup,
            String kind,
            int beds,
            int taken,
            String closedReason,
            List<GuestView> guests) {

        static RoomView of(Room room, List<BedAssignment> taken) {
            List<BedAssignment> here =
                    taken.stream().filter(bed -> bed.roomId().equals(room.id())).toList();
            return new RoomView(
                    room.id(),
                    room.houseId(),
                    room.name(),
                    room.sex(),
                    room.ageGroup(),
                    room.kind(),
                    room.beds(),
                    here.size(),
                    room.closedReason(),
                    here.stream().map(GuestView::of).toList());
        }
    }

    /** Who sleeps in which bed, by the number of the case. */
    @Schema(name = "GuestInBed")
    record GuestView(int bedNo, UUID caseId, String caseNo, Instant since) {

        static GuestView of(BedAssignment bed) {
            return new GuestView(bed.bedNo(), bed.caseId(), bed.caseNo(), bed.assignedAt());
        }
    }

    /** A house's rooms. */
    @Schema(name = "LodgingRooms")
    record Rooms(HouseView house, List<RoomView> rooms) {}

    /** One bed of a guest, now or earlier. */
    @Schema(name = "BedAssignment")
    record BedView(
            UUID id,
            UUID caseId,
            UUID houseId,
            UUID roomId,
            int bedNo,
            UUID kinCaseId,
            String kinRelation,
            @Schema(description = "isolation-reason of the order") String isolation,
            @Schema(description = "The duty leader's reason") String withoutFemaleStaff,
            Instant assignedAt,
            Instant releasedAt,
            @Schema(description = "bed-release") String releaseReason) {

        static BedView of(BedAssignment bed) {
            return new BedView(
                    bed.id(),
                    bed.caseId(),
                    bed.houseId(),
                    bed.roomId(),
                    bed.bedNo(),
                    bed.kinCaseId(),
                    bed.kinRelation(),
                    bed.isolation(),
                    bed.withoutWomenStaff(),
                    bed.assignedAt(),
                    bed.releasedAt(),
                    bed.releaseReason());
        }
    }

    /** Every bed of a stay, the latest first. */
    @Schema(name = "BedHistory")
    record Beds(UUID caseId, List<BedView> beds) {}

    /** Where such a guest would find a bed. */
    @Schema(name = "FreeElsewhere")
    record Nearest(UUID houseId, List<FreeElsewhere.Place> places) {}
}
