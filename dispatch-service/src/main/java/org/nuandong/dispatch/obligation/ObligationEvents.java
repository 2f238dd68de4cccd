package org.nuandong.dispatch.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what is owed in patrols, what was met and what was missed. */
@ApplicationScoped
class ObligationEvents {

    private final EventOutbox outbox;

    ObligationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void set(Obligation obligation, Instant at) {
        record("duty.obligation-set", obligation, at);
    }

    void warned(Obligation obligation, Instant at) {
        record("duty.obligation-warned", obligation, at);
    }

    void met(Obligation obligation, Instant at) {
        record("duty.obligation-met", obligation, at);
    }

    void missed(Obligation obligation, Instant at) {
        record("duty.obligation-missed", obligation, at);
    }

    private void record(String name, Obligation obligation, Instant at) {
        Asked asked = obligation.asked();
        outbox.record(
                Event.of(
                        name,
                        ObligationClock.TYPE,
                        obligation.id(),
                        obligation.region(),
                        obligation.unitId(),
                        at,
                        new Owed(
                                obligation.level(),
                                new Rule(
                                        asked.minPerDay(),
                                        asked.minPerWeek(),
                                        asked.night(),
                                        asked.continuous()),
                                obligation.dueAt(),
                                obligation.kind().code(),
                                obligation.areaId(),
                                obligation.period().from(),
                                obligation.period().until(),
                                obligation.owed(),
                                obligation.done(),
                                "met-late".equals(obligation.state()) ? Boolean.TRUE : null)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owed(
            String level,
            Rule rule,
            Instant dueAt,
            String kind,
            UUID areaId,
            Instant periodFrom,
            Instant periodUntil,
            int owed,
            int done,
            Boolean reportedLate) {}

    record Rule(int minPerDay, int minPerWeek, boolean night, boolean continuous) {}
}
