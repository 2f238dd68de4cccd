package org.nuandong.dispatch.exchange;

import java.util.Arrays;
import java.util.Optional;

/**
 * 协助请求状态: how far an agency has come, 120's own states among them (R271, R272). It only goes
 * forward and may skip; the dictionary agency-request-state holds the labels.
 */
enum AgencyStep {
    ASKED("asked", 0, true),
    ACKNOWLEDGED("acknowledged", 1, true),
    UNIT_SENT("unit-sent", 2, false),
    ON_THE_WAY("on-the-way", 3, true),
    ARRIVED("arrived", 4, true),
    PATIENT_ABOARD("patient-aboard", 5, false),
    AT_HOSPITAL("at-hospital", 6, false),
    ENDED("ended", 7, true),
    REFUSED("refused", 8, true),
    WITHDRAWN("withdrawn", 8, true);

    private static final int THERE = 4;

    private final String code;
    private final int rank;
    private final boolean ownEvent;

    AgencyStep(String code, int rank, boolean ownEvent) {
        this.code = code;
        this.rank = rank;
        this.ownEvent = ownEvent;
    }

    String code() {
        return code;
    }

    /** The finer states of 120 are told as progress. */
    String eventName() {
        return "agency-request." + (ownEvent ? code : "progressed");
    }

    boolean isOpen() {
        return rank < ENDED.rank;
    }

    /** Nobody refuses or is called off once he is there. */
    boolean mayFollow(AgencyStep before) {
        if (!before.isOpen()) {
            return false;
        }
        return rank > ENDED.rank ? before.rank < THERE : rank > before.rank;
    }

    static Optional<AgencyStep> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
