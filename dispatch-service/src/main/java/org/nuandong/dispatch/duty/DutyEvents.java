package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** Tells others how dense a station's duty is; exercises are tests to them. */
@ApplicationScoped
class DutyEvents {

    private final EventOutbox outbox;
    private final DutyRules rules;

    DutyEvents(EventOutbox outbox, DutyRules rules) {
        this.outbox = outbox;
        this.rules = rules;
    }

    void changed(DutyLevelChanged change, Cause cause) {
        record(
                "duty.level-changed",
                change.unitId(),
                change.region(),
                change.at(),
                new Changed(
                        change.to().name(),
                        change.from().name(),
                        rules.of(change.to(), change.region(), change.at()),
                        cause.kind(),
                        cause.id(),
                        change.exercise()),
                change.exercise());
    }

    void stepDownAwaited(StationDuty duty, Instant confirmBy, Instant at) {
        record(
                "duty.step-down-awaited",
                duty.unitId(),
                duty.region(),
                at,
                new Awaited(duty.level().name(), duty.calledFor().name(), confirmBy),
                false);
    }

    void stepDownOverdue(StationDuty duty, Instant confirmBy, Instant at) {
        record(
                "duty.step-down-overdue",
                duty.unitId(),
                duty.region(),
                at,
                new Awaited(duty.level().name(), duty.calledFor().name(), confirmBy),
                false);
    }

    void declared(ExtremeCold cold, Instant at) {
        declaration("duty.extreme-cold-declared", cold, at);
    }

    void declarationEnded(ExtremeCold cold, Instant at) {
        declaration("duty.extreme-cold-ended", cold, at);
    }

    private void declaration(String name, ExtremeCold cold, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                "extreme-cold",
                                cold.id(),
                                cold.region(),
                                cold.unitId(),
                                at,
                                new Declaration(cold.endsAt(), cold.isExercise()))
                        .asTest(cold.isExercise()));
    }

    private void record(
            String name, UUID unit, RegionCode region, Instant at, Object data, boolean exercise) {
        outbox.record(Event.of(name, "duty-level", unit, region, unit, at, data).asTest(exercise));
    }

    record Changed(
            String level,
            String from,
            DutyRule rule,
            String cause,
            UUID causeId,
            boolean exercise) {}

    record Awaited(String level, String calledFor, Instant confirmBy) {}

    record Declaration(Instant endsAt, boolean exercise) {}
}
