package org.nuandong.dispatch.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** The events of serious matters: kinds, rungs and clocks, never words or names. */
@ApplicationScoped
class MatterEvents {

    private final EventOutbox outbox;

    MatterEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void raised(SeriousMatter matter, Rung by) {
        record(
                "serious-matter.raised",
                matter,
                matter.occurredAt(),
                new Raised(
                        matter.matterNo(),
                        matter.kind(),
                        matter.aboutType(),
                        matter.aboutId(),
                        matter.subjectId(),
                        matter.summaryCode(),
                        by.code(),
                        matter.raisedAt(),
                        matter.reportBy(),
                        matter.isBackEntered() ? Boolean.TRUE : null));
    }

    void signed(SeriousMatter matter, Rung rung, String byRole, Instant at) {
        step("serious-matter.signed", matter, rung, byRole, null, at);
    }

    void reported(SeriousMatter matter, String report, String byRole, Instant at) {
        step("serious-matter.reported", matter, null, byRole, report, at);
    }

    void overdue(SeriousMatter matter, Instant now) {
        step("serious-matter.overdue", matter, matter.awaits(), null, null, now);
    }

    void linked(SeriousMatter matter, Instant at) {
        record(
                "serious-matter.linked",
                matter,
                at,
                new Linked(matter.kind(), matter.sameAs(), matter.reportBy()));
    }

    private void step(
            String name,
            SeriousMatter matter,
            Rung rung,
            String byRole,
            String report,
            Instant at) {
        record(
                name,
                matter,
                at,
                new Step(
                        matter.kind(),
                        rung == null ? null : rung.code(),
                        byRole,
                        report,
                        matter.awaits() == null ? null : matter.awaits().code(),
                        matter.signBy(),
                        matter.reportBy(),
                        matter.reportedAt()));
    }

    private void record(String name, SeriousMatter matter, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                SeriousMatter.TYPE,
                                matter.id(),
                                matter.region(),
                                matter.unitId(),
                                at,
                                data)
                        .asTest(matter.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Raised(
            String matterNo,
            String kind,
            String aboutType,
            UUID aboutId,
            UUID subjectId,
            String summaryCode,
            String byRung,
            Instant raisedAt,
            Instant reportBy,
            Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String kind,
            String rung,
            String byRole,
            String report,
            String awaits,
            Instant signBy,
            Instant reportBy,
            Instant reportedAt) {}

    record Linked(String kind, UUID sameAs, Instant reportBy) {}
}
