package org.nuandong.dispatch.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what plans say, when they run and what is left undone; drills are marked. */
@ApplicationScoped
class PlanEvents {

    private final EventOutbox outbox;

    PlanEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(ContingencyPlan plan, Instant at) {
        outbox.record(
                Event.of(
                        "plan.changed",
                        "contingency-plan",
                        plan.id(),
                        plan.region(),
                        plan.unitId(),
                        at,
                        new Changed(
                                plan.kind(),
                                plan.triggerKind(),
                                plan.steps().size(),
                                plan.isRetired())));
    }

    void proposed(PlanActivation run, Instant at) {
        record(
                "plan.proposed",
                run,
                at,
                new Proposed(
                        run.planId(),
                        run.planKind(),
                        run.isDrill(),
                        run.cause(),
                        run.causeId(),
                        run.confirmBy()));
    }

    void confirmationOverdue(PlanActivation run, Instant at) {
        record(
                "plan.confirmation-overdue",
                run,
                at,
                new Proposed(
                        run.planId(),
                        run.planKind(),
                        run.isDrill(),
                        run.cause(),
                        run.causeId(),
                        run.confirmBy()));
    }

    void activated(PlanActivation run, Instant at) {
        record(
                "plan.activated",
                run,
                at,
                new Activated(
                        run.planId(),
                        run.planKind(),
                        run.isDrill(),
                        run.cause(),
                        run.causeId(),
                        run.steps().size()));
    }

    void declined(PlanActivation run, Instant at) {
        record("plan.declined", run, at, new Declined(run.planId(), run.planKind(), run.isDrill()));
    }

    void itemDone(PlanActivation run, PlanItem item) {
        record(
                "plan.item-done",
                run,
                item.doneAt(),
                new ItemDone(
                        run.planId(), run.planKind(), run.isDrill(), item.no(), item.isLate()));
    }

    void itemOverdue(PlanActivation run, PlanItem item, Instant at) {
        record(
                "plan.item-overdue",
                run,
                at,
                new ItemOverdue(
                        run.planId(), run.planKind(), run.isDrill(), item.no(), item.dueAt()));
    }

    void stoodDown(PlanActivation run, long done, long open, Instant at) {
        record(
                "plan.stood-down",
                run,
                at,
                new StoodDown(run.planId(), run.planKind(), run.isDrill(), done, open));
    }

    private void record(String name, PlanActivation run, Instant at, Object data) {
        outbox.record(
                Event.of(name, "plan-activation", run.id(), run.region(), run.unitId(), at, data));
    }

    record Changed(String planKind, String trigger, int items, boolean retired) {}

    record Proposed(
            UUID planId,
            String planKind,
            boolean drill,
            String cause,
            UUID causeId,
            Instant confirmBy) {}

    record Activated(
            UUID planId, String planKind, boolean drill, String cause, UUID causeId, int items) {}

    record Declined(UUID planId, String planKind, boolean drill) {}

    record ItemDone(UUID planId, String planKind, boolean drill, int itemNo, boolean late) {}

    record ItemOverdue(UUID planId, String planKind, boolean drill, int itemNo, Instant dueAt) {}

    record StoodDown(UUID planId, String planKind, boolean drill, long done, long open) {}
}
