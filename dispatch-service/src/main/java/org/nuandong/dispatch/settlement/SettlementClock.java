package org.nuandong.dispatch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.StayChanged;
import org.nuandong.dispatch.care.StayEnded;

/** Starts the steps for whom nobody knows, and ends them when they are known or gone. */
@ApplicationScoped
class SettlementClock {

    private final SettlementRepository steps;
    private final SettlementPlan plan;
    private final SettlementEvents events;
    private final Caller caller;

    SettlementClock(
            SettlementRepository steps,
            SettlementPlan plan,
            SettlementEvents events,
            Caller caller) {
        this.steps = steps;
        this.plan = plan;
        this.events = events;
        this.caller = caller;
    }

    void began(@Observes StayBegan began) {
        start(began.stay());
    }

    /** The link was undone: the days since admission count again. */
    void changed(@Observes StayChanged changed) {
        switch (changed.what()) {
            case StayChanged.IDENTIFIED ->
                    cancel(changed.stay(), changed.at(), SettlementClock::byName);
            case StayChanged.UNLINKED -> start(changed.stay());
            default -> {
                // Nothing else changes who somebody is.
            }
        }
    }

    /** Who is placed or settled is still owed the steps after that; who went home is not. */
    void ended(@Observes StayEnded end) {
        Stay stay = end.stay();
        Instant at = end.leaving().at();
        switch (end.leaving().kind()) {
            case "entrusted-care" -> place(stay, "entrusted", end.leaving().destination(), at);
            case "settled" -> place(stay, "settled", end.leaving().destination(), at);
            default -> cancel(stay, at, any -> true);
        }
    }

    private void start(Stay stay) {
        boolean running = steps.ofCase(stay.caseId()).stream().anyMatch(SettlementStep::isOpen);
        if (!stay.identified() && !stay.backEntered() && !running) {
            plan.start(stay);
        }
    }

    private void place(Stay stay, String how, String where, Instant at) {
        for (SettlementStep step : steps.lockOpen(stay.caseId())) {
            if (step.kind() == StepKind.PLACEMENT) {
                step.placed(how, where, caller.subject(), at);
                plan.end(step);
                events.done(step);
                plan.awaitRegister(step);
            }
        }
    }

    private void cancel(Stay stay, Instant at, Predicate<SettlementStep> which) {
        List<SettlementStep> open = steps.lockOpen(stay.caseId());
        for (SettlementStep step : open) {
            if (which.test(step)) {
                boolean told = step.cancel(caller.subject(), at);
                plan.end(step);
                if (told) {
                    events.cancelled(step);
                }
            }
        }
    }

    /** Whoever has a name again needs no register of the nameless. */
    private static boolean byName(SettlementStep step) {
        return switch (step.kind()) {
            case PLACEMENT, HUKOU_APPLICATION, HUKOU_DECISION -> true;
            case ASSISTANCE, INSURANCE -> false;
        };
    }
}
