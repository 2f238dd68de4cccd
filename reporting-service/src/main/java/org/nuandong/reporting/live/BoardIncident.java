package org.nuandong.reporting.live;

import java.time.Instant;
import java.util.UUID;

/** 在办事件: an incident as its events tell it so far. */
record BoardIncident(
        UUID incidentId,
        String incidentNo,
        String regionCode,
        UUID unitId,
        String state,
        String priority,
        Instant receivedAt,
        Instant deadlineAt,
        String target,
        UUID teamId,
        Instant dispatchedAt,
        Instant arrivedAt,
        Boolean onTime,
        Instant warnedAt,
        Instant breachedAt,
        Instant acknowledgedAt,
        int found,
        int epoch,
        long sequence,
        boolean gap,
        long version,
        String gridCell) {

    /** Not yet at an end; who was not found is searched for a second time. */
    boolean isOpen() {
        return switch (state) {
            case "closed", "cancelled" -> false;
            default -> true;
        };
    }
}
