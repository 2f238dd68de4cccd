package org.nuandong.dispatch.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;

/** 启动与解除: proposes, activates with its checklist, stands down. */
@ApplicationScoped
class Activations {

    static final String CONFIRMATION = "plan-confirmation";
    static final String ITEM = "plan-item";
    private static final String CONFIRM_WITHIN = "dispatch.plan.confirm-within";

    private final ActivationRepository rows;
    private final PlanEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final ActingRole role;

    Activations(
            ActivationRepository rows,
            PlanEvents events,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            ActingRole role) {
        this.rows = rows;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.role = role;
    }

    /** Nothing when it is proposed or runs already; the plan's row is locked by the caller. */
    void propose(ContingencyPlan plan, PlanCause cause, Instant now) {
        if (rows.isOpen(plan.id(), cause.drill())) {
            return;
        }
        Instant by = now.plus(presets.duration(CONFIRM_WITHIN, plan.region(), now));
        PlanActivation run = new PlanActivation(plan, cause, by, now);
        rows.persistAndFlush(run);
        deadlines.set("plan-activation", run.id(), CONFIRMATION, by, run.region(), run.unitId());
        events.proposed(run, now);
    }

    /** By hand: no proposal waits for anybody. */
    PlanActivation start(ContingencyPlan plan, PlanCause cause, Instant now) {
        if (plan.isRetired()) {
            throw PlanProblem.PLAN_RETIRED.because();
        }
        if (rows.isOpen(plan.id(), cause.drill())) {
            throw PlanProblem.PLAN_ALREADY_OPEN.because();
        }
        PlanActivation run = new PlanActivation(plan, cause, null, now);
        rows.persist(run);
        activate(run, now);
        return run;
    }

    void activate(PlanActivation run, Instant now) {
        run.activate(caller.subject(), role.current(), now);
        rows.flush();
        deadlines.done(run.id(), CONFIRMATION);
        int no = 1;
        for (PlanStep step : run.steps()) {
            PlanItem item = new PlanItem(run, no++, step, now);
            rows.getEntityManager().persist(item);
            deadlines.set("plan-item", item.id(), ITEM, item.dueAt(), run.region(), run.unitId());
        }
        rows.flush();
        events.activated(run, now);
    }

    void decline(PlanActivation run, String reason, Instant now) {
        run.decline(caller.subject(), reason, now);
        deadlines.cancel(run.id(), "declined", CONFIRMATION);
        events.declined(run, now);
    }

    void done(PlanActivation run, PlanItem item, String note, Instant at) {
        run.require(PlanActivation.ACTIVE);
        boolean leads = caller.hasRole("duty-leader") || caller.hasRole("bureau-leader");
        if (!leads && !caller.hasRole(item.ownerRole())) {
            throw PlanProblem.ITEM_OF_ANOTHER.because();
        }
        item.done(caller.subject(), role.current(), note, at);
        deadlines.done(item.id(), ITEM);
        events.itemDone(run, item);
    }

    void standDown(PlanActivation run, String reason, Instant now) {
        run.standDown(caller.subject(), reason, now);
        List<PlanItem> items = rows.items(run.id());
        items.forEach(item -> deadlines.cancel(item.id(), "stood-down", ITEM));
        long done = items.stream().filter(item -> item.doneAt() != null).count();
        events.stoodDown(run, done, items.size() - done, now);
    }
}
