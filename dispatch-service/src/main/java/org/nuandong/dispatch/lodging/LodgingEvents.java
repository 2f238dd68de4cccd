package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells who sleeps where, and when a house is full: codes, counts and subject ids. */
@ApplicationScoped
class LodgingEvents {

    private final EventOutbox outbox;

    LodgingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void assigned(BedAssignment bed, boolean moved) {
        record(
                "bed.assigned",
                bed,
                bed.assignedAt(),
                new Assigned(
                        bed.caseId(),
                        bed.subjectId(),
                        bed.houseId(),
                        bed.roomId(),
                        bed.sex(),
                        bed.ageBand(),
                        bed.isIsolated(),
                        moved,
                        bed.withoutWomenStaff() == null ? null : true));
    }

    void released(BedAssignment bed) {
        record(
                "bed.released",
                bed,
                bed.releasedAt(),
                new Released(
                        bed.caseId(),
                        bed.subjectId(),
                        bed.houseId(),
                        bed.roomId(),
                        bed.releaseReason()));
    }

    void houseChanged(House house, Instant at) {
        record("house.changed", house, at, new HouseChanged(house.point() != null));
    }

    void roomChanged(Room room, Instant at) {
        outbox.record(
                Event.of(
                        "room.changed",
                        "lodging-room",
                        room.id(),
                        room.region(),
                        room.unitId(),
                        at,
                        new RoomChanged(
                                room.houseId(),
                                room.sex(),
                                room.ageGroup(),
                                room.kind(),
                                room.beds(),
                                room.closedReason())));
    }

    void overflowOpened(House house, int beds) {
        record(
                "overflow.opened",
                house,
                house.overflowSince(),
                new OverflowOpened(house.overflowCause(), beds));
    }

    void overflowClosed(House house, int beds, Instant at) {
        record("overflow.closed", house, at, new OverflowClosed(beds));
    }

    void full(House house, Occupancy.Kind kind, Instant at) {
        record(
                "house.full",
                house,
                at,
                new Full(kind.sex(), kind.ageGroup(), kind.usable(), house.isOverflowOpen()));
    }

    void noWomanOnDuty(House house, int women, Instant at) {
        record("house.no-woman-on-duty", house, at, new NoWoman(women));
    }

    /** About the stay, for there is no bed to tell of. */
    void noBedYet(Stay stay, Instant dueAt) {
        outbox.record(
                Event.of(
                                "bed.missing",
                                Stay.TYPE,
                                stay.caseId(),
                                stay.region(),
                                stay.unitId(),
                                dueAt,
                                new Missing(stay.subjectId(), stay.sex(), stay.ageBand(), dueAt))
                        .asTest(stay.test()));
    }

    private void record(String name, House house, Instant at, Object data) {
        outbox.record(
                Event.of(name, House.TYPE, house.id(), house.region(), house.unitId(), at, data));
    }

    private void record(String name, BedAssignment bed, Instant at, Object data) {
        outbox.record(
                Event.of(name, BedAssignment.TYPE, bed.id(), bed.region(), bed.unitId(), at, data)
                        .asTest(bed.isTest()));
    }

    record Assigned(
            UUID caseId,
            UUID subjectId,
            UUID houseId,
            UUID roomId,
            String sex,
            String ageBand,
            boolean isolation,
            boolean moved,
            Boolean withoutFemaleStaff) {}

    record Released(UUID caseId, UUID subjectId, UUID houseId, UUID roomId, String reason) {}

    record HouseChanged(boolean onTheMap) {}

    record RoomChanged(
            UUID houseId,
            String sex,
            String ageGroup,
            String kind,
            int beds,
            String closedReason) {}

    record OverflowOpened(String cause, int beds) {}

    record OverflowClosed(int beds) {}

    record Missing(UUID subjectId, String sex, String ageBand, Instant dueAt) {}

    record NoWoman(int women) {}

    record Full(String sex, String ageGroup, int beds, boolean overflowOpen) {}
}
