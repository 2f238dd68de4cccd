package org.nuandong.beneficiary.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** measure.planned, done, dropped and overdue: its kind and days, never its words. */
@ApplicationScoped
class MeasureEvents {

    private final EventOutbox outbox;

    MeasureEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(Measure measure) {
        record("measure.planned", measure, null);
    }

    void done(Measure measure) {
        record("measure.done", measure, measure.endedOn().isAfter(measure.dueOn()));
    }

    void dropped(Measure measure) {
        record("measure.dropped", measure, null);
    }

    void overdue(Measure measure) {
        record("measure.overdue", measure, null);
    }

    private void record(String name, Measure measure, Boolean late) {
        outbox.record(
                Event.of(
                        name,
                        Measure.TYPE,
                        measure.id(),
                        measure.region(),
                        measure.unitId(),
                        measure.changedAt(),
                        new Told(measure.householdId(), measure.kind(), measure.dueOn(), late)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(UUID householdId, String kind, LocalDate dueOn, Boolean late) {}
}
