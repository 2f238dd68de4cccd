package org.nuandong.reporting.sla;

import java.time.Instant;
import java.util.UUID;

/** 处置时效: one incident with its clock as it stands, and how long each leg took (R110). */
record ServedIncident(
        UUID incidentId,
        String incidentNo,
        String regionCode,
        UUID unitId,
        String state,
        String priority,
        String warningLevel,
        Boolean night,
        boolean byPatrol,
        boolean backEntered,
        String target,
        boolean far,
        Instant receivedAt,
        Instant deadlineAt,
        Instant dispatchedAt,
        Instant arrivedAt,
        Boolean onTime,
        boolean reportedLate,
        Instant breachedAt,
        String breachReason,
        Instant guidedAt,
        Instant endedAt,
        Legs legs) {

    /** Seconds; null where it is not known or nobody came. */
    record Legs(Long answer, Long dispatch, Long travel, Long total) {

        /** Nobody has come; a call was answered all the same. */
        static Legs ofAnswer(Long answer) {
            return new Legs(answer, null, null, null);
        }
    }
}
