package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells that a table is due soon, and that it is overdue. */
@ApplicationScoped
class ObligationEvents {

    private record DueSoon(
            String form, UUID unitId, String regionCode, String period, Instant dueAt) {}

    private record Overdue(
            String form,
            UUID unitId,
            String regionCode,
            String period,
            Instant dueAt,
            long overdueSeconds) {}

    private final EventOutbox outbox;

    ObligationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void dueSoon(List<ObligationRow> rows, Instant now) {
        outbox.recordAll(
                rows.stream()
                        .map(
                                row ->
                                        event(
                                                "report.due-soon",
                                                row,
                                                now,
                                                new DueSoon(
                                                        row.form(),
                                                        row.unitId(),
                                                        row.region().code(),
                                                        row.period(),
                                                        row.dueAt())))
                        .toList());
    }

    void overdue(ObligationRow row, Instant now) {
        Overdue data =
                new Overdue(
                        row.form(),
                        row.unitId(),
                        row.region().code(),
                        row.period(),
                        row.dueAt(),
                        Duration.between(row.dueAt(), now).toSeconds());
        outbox.record(event("report.overdue", row, now, data));
    }

    private static Event event(String name, ObligationRow row, Instant at, Object data) {
        return Event.of(name, "report-obligation", row.id(), row.region(), row.unitId(), at, data);
    }
}
