package org.nuandong.dispatch.lodging;

import org.nuandong.commons.problem.Refusal;

/** Why a bed cannot be given, or a room not be as asked: each is a rule with a name (C1). */
enum LodgingProblem implements Refusal {
    HOUSE_KNOWN(409),
    ROOM_KNOWN(409),
    ROOM_IN_USE(409),
    ROOM_CLOSED(409),
    ROOM_FULL(409),
    BED_TAKEN(409),
    HAS_A_BED(409),
    HAS_NO_BED(409),
    HOUSE_FULL(409),
    NO_HOUSE(409),
    OVERFLOW_NOT_OPEN(409),
    OVERFLOW_OPEN_ALREADY(409),
    OVERFLOW_IN_USE(409),
    NO_SUCH_BED(400),
    NOT_IN_THE_HOUSE(422),
    ROOM_OF_ANOTHER_SEX(422),
    MINOR_WITH_ADULTS(422),
    ISOLATION_ONLY_BY_ORDER(422),
    ORDER_NEEDS_ISOLATION_ROOM(422),
    ISOLATED_FOR_ANOTHER_REASON(422),
    ISOLATION_NOT_LIFTED(422),
    NO_FEMALE_STAFF(422),
    KIN_NOT_IN_THE_HOUSE(422),
    OVERFLOW_WITHOUT_WARNING(422);

    private final int status;

    LodgingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
