package org.nuandong.dispatch.lodging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 住宿规则: who may sleep where (381号 Art. 8, C1): rooms by sex, minors never among adults who are
 * strangers, isolation only by order, overflow beds only while they are open.
 */
final class RoomRules {

    private RoomRules() {}

    /** The first rule that speaks against it; empty when the guest may sleep there. */
    static Optional<LodgingProblem> against(
            Room room, List<Sleeper> others, Sleeper guest, boolean overflowOpen) {
        return Stream.of(
                        state(room, overflowOpen),
                        isolation(room, others, guest),
                        sex(room, others, guest),
                        age(room, others, guest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LodgingProblem> state(Room room, boolean overflowOpen) {
        if (!room.isOpen()) {
            return Optional.of(LodgingProblem.ROOM_CLOSED);
        }
        return room.is(Room.OVERFLOW) && !overflowOpen
                ? Optional.of(LodgingProblem.OVERFLOW_NOT_OPEN)
                : Optional.empty();
    }

    /** Nobody is locked away without a reason, and two reasons do not share a room. */
    private static Optional<LodgingProblem> isolation(
            Room room, List<Sleeper> others, Sleeper guest) {
        boolean ordered = guest.isolation() != null;
        if (room.is(Room.ISOLATION) != ordered) {
            return Optional.of(
                    ordered
                            ? LodgingProblem.ORDER_NEEDS_ISOLATION_ROOM
                            : LodgingProblem.ISOLATION_ONLY_BY_ORDER);
        }
        boolean mixed =
                ordered
                        && others.stream()
                                .anyMatch(other -> !guest.isolation().equals(other.isolation()));
        return mixed ? Optional.of(LodgingProblem.ISOLATED_FOR_ANOTHER_REASON) : Optional.empty();
    }

    /** A small child sleeps where its mother or father sleeps. */
    private static Optional<LodgingProblem> sex(Room room, List<Sleeper> others, Sleeper guest) {
        boolean withKin = others.stream().anyMatch(guest::isKinOf);
        boolean strangersOfAnother =
                others.stream()
                        .filter(other -> !other.isKinOf(guest))
                        .filter(other -> !other.isSmallChild())
                        .anyMatch(other -> !guest.isSex(other.sex()) || guest.isSex("unknown"));
        boolean foreign =
                guest.isSmallChild() && withKin
                        ? false
                        : !room.isFor(guest.sex()) || strangersOfAnother;
        return foreign ? Optional.of(LodgingProblem.ROOM_OF_ANOTHER_SEX) : Optional.empty();
    }

    private static Optional<LodgingProblem> age(Room room, List<Sleeper> others, Sleeper guest) {
        boolean withKin = others.stream().anyMatch(guest::isKinOf);
        boolean wrongRoom = guest.minor() ? room.isForAdults() : room.isForMinors();
        boolean strangersOfAnother =
                others.stream()
                        .filter(other -> other.minor() != guest.minor())
                        .anyMatch(other -> !other.isKinOf(guest));
        return wrongRoom && !withKin || strangersOfAnother
                ? Optional.of(LodgingProblem.MINOR_WITH_ADULTS)
                : Optional.empty();
    }
}
