package org.nuandong.beneficiary.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/**
 * measure.planned, done, dropped and overdue, need.raised and solved: kinds and days, never words.
 */
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
        if (measure.isHeard()) {
            need("need.solved", measure);
        }
    }

    void dropped(Measure measure) {
        record("measure.dropped", measure, null);
    }

    void overdue(Measure measure) {
        record("measure.overdue", measure, null);
    }

    /** A need was brought back from a visit, survey or inspection. */
    void heard(Measure measure) {
        need("need.raised", measure);
    }

    private void need(String name, Measure measure) {
        outbox.record(
                Event.of(
                        name,
                        Measure.TYPE,
                        measure.id(),
                        measure.region(),
                        measure.unitId(),
                        measure.changedAt(),
                        new Need(
                                measure.householdId(),
                                measure.need(),
                                measure.kind(),
                                measure.heardKind(),
                                measure.heardId())));
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

    record Need(UUID householdId, String need, String kind, String heardKind, UUID heardId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(UUID householdId, String kind, LocalDate dueOn, Boolean late) {}
}
