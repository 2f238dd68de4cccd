package org.nuandong.dispatch.lodging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 入住情况: beds of a house by kind of room and guest: all, taken, free. */
record Occupancy(List<Kind> kinds) {

    /** {@code usable} beds: neither in a closed room nor in overflow that is not open. */
    @Schema(name = "BedsOfKind")
    record Kind(
            String sex,
            String ageGroup,
            @Schema(description = "room-kind") String kind,
            int beds,
            int usable,
            int taken,
            int free) {

        String guests() {
            return sex + "/" + ageGroup;
        }
    }

    static Occupancy of(House house, List<Room> rooms, List<BedAssignment> taken) {
        Map<UUID, Long> byRoom =
                taken.stream()
                        .collect(
                                Collectors.groupingBy(
                                        BedAssignment::roomId, Collectors.counting()));
        Map<String, Kind> kinds = new TreeMap<>();
        for (Room room : rooms) {
            kinds.merge(
                    room.kind() + "/" + room.guests(),
                    kind(house, room, byRoom.getOrDefault(room.id(), 0L).intValue()),
                    Occupancy::sum);
        }
        return new Occupancy(List.copyOf(kinds.values()));
    }

    private static Kind kind(House house, Room room, int taken) {
        boolean usable = room.isOpen() && (!room.is(Room.OVERFLOW) || house.isOverflowOpen());
        int free = usable ? Math.max(0, room.beds() - taken) : 0;
        return new Kind(
                room.sex(),
                room.ageGroup(),
                room.kind(),
                room.beds(),
                usable ? room.beds() : 0,
                taken,
                free);
    }

    private static Kind sum(Kind one, Kind other) {
        return new Kind(
                one.sex,
                one.ageGroup,
                one.kind,
                one.beds + other.beds,
                one.usable + other.usable,
                one.taken + other.taken,
                one.free + other.free);
    }

    /**
     * Ordinary beds with the open overflow beds for the same guests; isolation is no bed to find.
     */
    List<Kind> sleeping() {
        Map<String, Kind> guests = new TreeMap<>();
        kinds.stream()
                .filter(kind -> !Room.ISOLATION.equals(kind.kind()))
                .forEach(kind -> guests.merge(kind.guests(), kind, Occupancy::sum));
        return List.copyOf(guests.values());
    }
}
