package org.nuandong.dispatch.team;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.nuandong.commons.problem.CommonProblem;

/** 队伍状态: what a team is doing; the meanings are fixed, their labels stand in unit-state. */
enum UnitState {
    FREE,
    PATROLLING,
    CALLED,
    UNDER_WAY,
    ON_SCENE,
    TRANSPORTING,
    AT_STATION,
    AT_HOSPITAL,
    RESTING,
    OUT_OF_SERVICE;

    /** A team in one of these may be sent: it carries nobody and waits for nobody. */
    static final Set<UnitState> SENDABLE = EnumSet.of(FREE, PATROLLING, AT_STATION, AT_HOSPITAL);

    /** They end with the incident; a team that carries somebody goes on carrying. */
    private static final Set<UnitState> OF_THE_INCIDENT = EnumSet.of(CALLED, UNDER_WAY, ON_SCENE);

    private static final Set<UnitState> NEED_AN_INCIDENT = EnumSet.of(UNDER_WAY);
    private static final Set<UnitState> NEED_NO_INCIDENT = EnumSet.of(FREE, RESTING);

    static UnitState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "unit-state"));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isSendable() {
        return SENDABLE.contains(this);
    }

    boolean endsWithTheIncident() {
        return OF_THE_INCIDENT.contains(this);
    }

    boolean needsAnIncident() {
        return NEED_AN_INCIDENT.contains(this);
    }

    boolean needsNoIncident() {
        return NEED_NO_INCIDENT.contains(this);
    }

    /**
     * What a person may report next. Called, on scene and patrolling are facts of a dispatch, an
     * arrival and a patrol, never typed in.
     */
    Set<UnitState> next() {
        return switch (this) {
            case FREE -> EnumSet.of(AT_STATION, RESTING, OUT_OF_SERVICE);
            case PATROLLING -> EnumSet.of(OUT_OF_SERVICE);
            case CALLED -> EnumSet.of(UNDER_WAY, OUT_OF_SERVICE);
            case UNDER_WAY -> EnumSet.of(OUT_OF_SERVICE);
            case ON_SCENE -> EnumSet.of(UNDER_WAY, TRANSPORTING, OUT_OF_SERVICE);
            case TRANSPORTING -> EnumSet.of(AT_STATION, AT_HOSPITAL, OUT_OF_SERVICE);
            case AT_STATION, AT_HOSPITAL ->
                    EnumSet.of(
                            FREE,
                            UNDER_WAY,
                            TRANSPORTING,
                            AT_STATION,
                            AT_HOSPITAL,
                            RESTING,
                            OUT_OF_SERVICE);
            case RESTING -> EnumSet.of(FREE, OUT_OF_SERVICE);
            case OUT_OF_SERVICE -> EnumSet.of(FREE, UNDER_WAY, RESTING);
        };
    }
}
