package org.nuandong.dispatch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.StatedTime;

/** 办理: a step is done, with what it asks for, and the next one begins. */
@ApplicationScoped
class SettlementWork {

    private final SettlementRepository steps;
    private final SettlementPlan plan;
    private final SettlementEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    SettlementWork(
            SettlementRepository steps,
            SettlementPlan plan,
            SettlementEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.steps = steps;
        this.plan = plan;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    SettlementStep complete(UUID id, SettlementRequests.Completion body) {
        SettlementStep step = steps.lockVisible(id);
        dictionaries.require(step.kind().outcomes(), body.outcome(), "outcome");
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        require(step, body);
        step.complete(body, caller.subject(), at);
        plan.end(step);
        events.done(step);
        if (step.kind() == StepKind.PLACEMENT) {
            plan.awaitRegister(step);
        }
        plan.follow(step);
        return step;
    }

    private void require(SettlementStep step, SettlementRequests.Completion body) {
        if (step.kind() == StepKind.PLACEMENT && isBlank(body.place())) {
            throw SettlementProblem.PLACE_NEEDED.at("place");
        }
        if (step.kind() != StepKind.HUKOU_APPLICATION) {
            return;
        }
        if (isBlank(body.letterNo())) {
            throw SettlementProblem.LETTER_NEEDED.at("letterNo");
        }
        if (steps.isUsed(body.letterNo(), step.caseId())) {
            throw SettlementProblem.LETTER_USED_ALREADY.at("letterNo");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
