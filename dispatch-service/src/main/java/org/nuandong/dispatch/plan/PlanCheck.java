package org.nuandong.dispatch.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.team.TeamDuty;

/** Is what a plan says sound: codes, durations, teams that exist, the caller's own place? */
@ApplicationScoped
class PlanCheck {

    private static final Map<String, String> VALUES =
            Map.of(
                    PlanCause.WARNING, "warning-level",
                    PlanCause.DUTY_LEVEL, "duty-level",
                    PlanCause.EVENT, "plan-event");

    private final Dictionaries dictionaries;
    private final TeamDuty teams;
    private final Caller caller;

    PlanCheck(Dictionaries dictionaries, TeamDuty teams, Caller caller) {
        this.dictionaries = dictionaries;
        this.teams = teams;
        this.caller = caller;
    }

    void check(PlanRequest plan) {
        caller.requireRegion(plan.regionCode());
        if (plan.unitId() != null) {
            caller.requireUnit(plan.unitId());
        }
        dictionaries.require("plan-kind", plan.kind(), "kind");
        trigger(plan.trigger());
        for (int i = 0; i < plan.steps().size(); i++) {
            step(plan.steps().get(i), "steps[" + i + "].");
        }
    }

    private void trigger(PlanRequest.Trigger trigger) {
        dictionaries.require("plan-trigger", trigger.kind(), "trigger.kind");
        boolean byHand = trigger.kind().equals(PlanCause.HAND);
        if (byHand != (trigger.value() == null)) {
            throw PlanProblem.TRIGGER_VALUE_INVALID.at("trigger.value");
        }
        if (!byHand) {
            dictionaries.require(VALUES.get(trigger.kind()), trigger.value(), "trigger.value");
        }
    }

    private void step(PlanStep step, String path) {
        FreeText.requireNoNumbers(step.title(), path + "title");
        dictionaries.require("plan-owner", step.ownerRole(), path + "ownerRole");
        step.requireDuration(path + "dueAfter");
        if (step.ownerTeamId() != null) {
            teams.find(step.ownerTeamId());
        }
    }
}
