package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuandong.commons.problem.ProblemException;

/** 安排床位: finds the bed for a guest in a locked house, or says which rule stands against it. */
@ApplicationScoped
class BedSearch {

    private static final Comparator<Room> BEST_FIRST =
            Comparator.comparing((Room room) -> room.is(Room.OVERFLOW))
                    .thenComparing(room -> Room.ANY.equals(room.sex()))
                    .thenComparing(room -> Room.ANY.equals(room.ageGroup()))
                    .thenComparing(Room::name);

    private final LodgingRepository lodging;
    private final FreeElsewhere elsewhere;

    BedSearch(LodgingRepository lodging, FreeElsewhere elsewhere) {
        this.lodging = lodging;
        this.elsewhere = elsewhere;
    }

    /** A room and the number of a free bed in it. */
    record Found(Room room, int bedNo) {}

    /** {@code taken} without the guest's own bed: somebody who moves frees it. */
    Found find(House house, List<BedAssignment> taken, Sleeper guest, BedWish wish) {
        Map<UUID, List<BedAssignment>> byRoom =
                taken.stream().collect(Collectors.groupingBy(BedAssignment::roomId));
        requireKin(taken, wish);
        return wish.roomId() == null
                ? anywhere(house, byRoom, guest, taken, wish)
                : in(house, lodging.room(wish.roomId(), house.id()), byRoom, guest, wish.bedNo());
    }

    private static void requireKin(List<BedAssignment> taken, BedWish wish) {
        if (wish.kinCaseId() != null
                && taken.stream().noneMatch(bed -> bed.caseId().equals(wish.kinCaseId()))) {
            throw LodgingProblem.KIN_NOT_IN_THE_HOUSE.at("kin.caseId");
        }
    }

    private static Found in(
            House house,
            Room room,
            Map<UUID, List<BedAssignment>> byRoom,
            Sleeper guest,
            Integer bedNo) {
        List<BedAssignment> there = byRoom.getOrDefault(room.id(), List.of());
        RoomRules.against(room, sleepers(there), guest, house.isOverflowOpen())
                .ifPresent(
                        rule -> {
                            throw rule.at("roomId");
                        });
        return new Found(room, bed(room, there, bedNo));
    }

    private static int bed(Room room, List<BedAssignment> there, Integer wanted) {
        Set<Integer> used = there.stream().map(BedAssignment::bedNo).collect(Collectors.toSet());
        if (wanted != null) {
            if (wanted > room.beds()) {
                throw LodgingProblem.NO_SUCH_BED.at("bedNo", room.beds());
            }
            if (used.contains(wanted)) {
                throw LodgingProblem.BED_TAKEN.at("bedNo");
            }
            return wanted;
        }
        return free(room, used)
                .orElseThrow(() -> LodgingProblem.ROOM_FULL.at("roomId", room.beds()));
    }

    private static Optional<Integer> free(Room room, Set<Integer> used) {
        return IntStream.rangeClosed(1, room.beds())
                .filter(bed -> !used.contains(bed))
                .boxed()
                .findFirst();
    }

    private Found anywhere(
            House house,
            Map<UUID, List<BedAssignment>> byRoom,
            Sleeper guest,
            List<BedAssignment> taken,
            BedWish wish) {
        UUID kinsRoom =
                taken.stream()
                        .filter(bed -> bed.caseId().equals(wish.kinCaseId()))
                        .map(BedAssignment::roomId)
                        .findFirst()
                        .orElse(null);
        List<Room> rooms = lodging.rooms(List.of(house.id()));
        return rooms.stream()
                .sorted(
                        Comparator.comparing((Room room) -> !room.id().equals(kinsRoom))
                                .thenComparing(BEST_FIRST))
                .flatMap(room -> place(house, room, byRoom, guest).stream())
                .findFirst()
                .orElseThrow(() -> full(house, rooms, guest));
    }

    private static Optional<Found> place(
            House house, Room room, Map<UUID, List<BedAssignment>> byRoom, Sleeper guest) {
        List<BedAssignment> there = byRoom.getOrDefault(room.id(), List.of());
        if (RoomRules.against(room, sleepers(there), guest, house.isOverflowOpen()).isPresent()) {
            return Optional.empty();
        }
        Set<Integer> used = there.stream().map(BedAssignment::bedNo).collect(Collectors.toSet());
        return free(room, used).map(bed -> new Found(room, bed));
    }

    /** Nobody is sent into the cold: the answer names the nearest free bed and the next step. */
    private ProblemException full(House house, List<Room> rooms, Sleeper guest) {
        List<FreeElsewhere.Place> near = elsewhere.near(house, guest.sex(), guest.minor());
        boolean overflow =
                !house.isOverflowOpen() && rooms.stream().anyMatch(room -> room.is(Room.OVERFLOW));
        FreeElsewhere.Place first = near.isEmpty() ? null : near.get(0);
        String kilometres =
                first == null || first.metres() == null ? "?" : "" + first.metres() / 1000;
        return LodgingProblem.HOUSE_FULL.because(
                near.size(),
                first == null ? "" : first.name(),
                first == null ? 0 : first.free(),
                kilometres,
                overflow ? 1 : 0,
                house.id().toString());
    }

    private static List<Sleeper> sleepers(List<BedAssignment> there) {
        return there.stream().map(BedAssignment::sleeper).toList();
    }
}
