package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the intake knows of a tip once it stands in the database. */
record Receipt(
        Standing standing,
        UUID tipId,
        UUID incidentId,
        String incidentNo,
        Instant receivedAt,
        Instant arrivalDeadlineAt,
        List<Warning> warnings) {

    /** Is it new, the same again, or another content under the same key or reference? */
    enum Standing {
        FIRST,
        SAME_AGAIN,
        OTHER_CONTENT
    }

    static Receipt first(NewTip tip, Opening opening, String incidentNo) {
        return new Receipt(
                Standing.FIRST,
                tip.id(),
                tip.incidentId(),
                incidentNo,
                tip.receivedAt(),
                opening.deadlineAt(),
                tip.warnings());
    }

    Receipt with(List<Warning> other) {
        return new Receipt(
                standing, tipId, incidentId, incidentNo, receivedAt, arrivalDeadlineAt, other);
    }
}
