package org.nuandong.dispatch.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.duty.DutyLevel;
import org.nuandong.dispatch.duty.DutyLevelChanged;
import org.nuandong.dispatch.matter.SeriousMatterRaised;
import org.nuandong.dispatch.weather.WarningsChanged;

/**
 * 触发, the door: duty, warnings and serious matters are heard by themselves; another feature tells
 * by {@link #happened} that an event of the dictionary plan-event took place. A trigger only
 * proposes.
 */
@ApplicationScoped
public class PlanTriggers {

    /** Kinds of serious matter that are an event of their own to plans. */
    private static final Map<String, String> EVENTS =
            Map.of("frostbite", "death-by-cold", "media", "public-opinion");

    private final PlanRepository plans;
    private final Activations activations;

    PlanTriggers(PlanRepository plans, Activations activations) {
        this.plans = plans;
        this.activations = activations;
    }

    /** In the caller's transaction; {@code event} is a code of plan-event, unit may be null. */
    public void happened(
            String event, RegionCode region, UUID unitId, UUID causeId, boolean drill, Instant at) {
        propose(
                new PlanCause(PlanCause.EVENT, causeId, event, drill),
                plan -> event.equals(plan.triggerValue()) && isOf(plan, region, unitId),
                at);
    }

    void matterRaised(@Observes SeriousMatterRaised matter) {
        for (String event : List.of("serious-matter", EVENTS.getOrDefault(matter.kind(), ""))) {
            happened(
                    event, matter.region(), matter.unitId(), matter.matterId(), false, matter.at());
        }
    }

    void dutyChanged(@Observes DutyLevelChanged change) {
        propose(
                new PlanCause(
                        PlanCause.DUTY_LEVEL,
                        change.unitId(),
                        change.to().name(),
                        change.exercise()),
                plan ->
                        crosses(change, DutyLevel.valueOf(plan.triggerValue()))
                                && isOf(plan, change.region(), change.unitId()),
                change.at());
    }

    void warningsChanged(@Observes WarningsChanged change) {
        if (!change.began()) {
            return;
        }
        propose(
                new PlanCause(
                        PlanCause.WARNING, change.warningId(), change.level(), change.exercise()),
                plan ->
                        change.isAtLeast(plan.triggerValue())
                                && change.regions().stream().anyMatch(r -> bears(r, plan.region())),
                change.at());
    }

    private void propose(PlanCause cause, Predicate<ContingencyPlan> triggered, Instant at) {
        plans.waitingFor(cause.kind()).stream()
                .filter(triggered)
                .forEach(plan -> activations.propose(plan, cause, at));
    }

    /** Only the way up. */
    private static boolean crosses(DutyLevelChanged change, DutyLevel level) {
        return change.from().compareTo(level) < 0 && change.to().compareTo(level) >= 0;
    }

    private static boolean isOf(ContingencyPlan plan, RegionCode region, UUID unitId) {
        return plan.unitId() == null ? plan.region().covers(region) : plan.unitId().equals(unitId);
    }

    private static boolean bears(RegionCode given, RegionCode region) {
        return given.covers(region) || region.covers(given);
    }
}
