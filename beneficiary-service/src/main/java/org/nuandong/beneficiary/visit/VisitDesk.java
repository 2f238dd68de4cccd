package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.concern.ConcernsHeard;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.measure.Needs;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 每次走访: arranged, missed, done, verified by a call, cancelled. */
@ApplicationScoped
class VisitDesk {

    private static final String ENTER_WITHIN = "visit.enter-within";
    private static final String RECEIVED = "received";

    private final VisitRepository visits;
    private final VisitPlanRepository plans;
    private final VisitGifts gifts;
    private final VisitEvents events;
    private final Holders holders;
    private final Needs needs;
    private final ConcernsHeard concerns;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    VisitDesk(
            VisitRepository visits,
            VisitPlanRepository plans,
            VisitGifts gifts,
            VisitEvents events,
            Holders holders,
            Needs needs,
            ConcernsHeard concerns,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.visits = visits;
        this.plans = plans;
        this.gifts = gifts;
        this.events = events;
        this.holders = holders;
        this.needs = needs;
        this.concerns = concerns;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    Visit plan(VisitRequests.NewVisit said) {
        VisitPlan plan = plans.visible(said.planId());
        plan.requireOpen();
        plan.requireGroup(said.groupNumber());
        RegionCode region = holders.regionOf(said.holderKind(), said.holderId(), "holderId");
        if (!plan.region().covers(region)) {
            throw VisitProblem.VISIT_HOLDER_OUTSIDE.at("holderId");
        }
        Instant now = clock.now();
        Visit visit =
                new Visit(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        plan,
                        said.holderKind(),
                        said.holderId(),
                        region);
        visit.plannedAt(now);
        visits.persistAndFlush(visit);
        events.planned(plan, 1, false, now);
        if (said.scheduledOn() != null) {
            schedule(visit, new VisitRequests.Appointment(said.scheduledOn(), said.groupNumber()));
        }
        return visit;
    }

    void schedule(Visit visit, VisitRequests.Appointment said) {
        VisitPlan plan = open(visit);
        plan.requireDay(said.scheduledOn(), "scheduledOn");
        plan.requireGroup(said.groupNumber());
        visit.schedule(said.scheduledOn(), said.groupNumber(), clock.now());
        visits.flush();
        events.visit("scheduled", visit, plan.kind());
    }

    void miss(Visit visit, VisitRequests.Miss said) {
        VisitPlan plan = open(visit);
        clock.refuseFuture(said.missedOn(), "missedOn");
        visit.miss(clock.now());
        visits.flush();
        events.visit("missed", visit, plan.kind());
    }

    void done(Visit visit, VisitRequests.Result said) {
        visit.require(VisitState.DONE);
        VisitPlan plan = open(visit);
        check(plan, visit, said);
        boolean late = isLate(visit, said);
        visit.done(said, caller.subject(), clock.now());
        gifts.give(visit, plan, said);
        if (late) {
            visit.enteredLate(FreeText.checked(said.backEntryReason(), "backEntryReason"));
        }
        visits.flush();
        if (said.needs() != null && !said.needs().isEmpty()) {
            needs.hear(visit.holderId(), said.needs(), Needs.VISIT, visit.id(), "needs");
        }
        UUID household = visit.holderKind().equals(Visit.HOUSEHOLD) ? visit.holderId() : null;
        concerns.hear(
                new ConcernsHeard.Place(visit.region(), household, Needs.VISIT, visit.id()),
                said.concernsOrNone(),
                "concerns");
        events.visit("done", visit, plan.kind());
    }

    private void check(VisitPlan plan, Visit visit, VisitRequests.Result said) {
        clock.refuseFuture(said.visitedOn(), "visitedOn");
        plan.requireDay(said.visitedOn(), "visitedOn");
        plan.requireGroup(said.groupNumber());
        List<String> kinds = said.kinds() == null ? List.of() : said.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            dictionaries.require("measure-kind", kinds.get(i), "kinds[" + i + "]");
        }
        boolean hears = said.needs() != null && !said.needs().isEmpty();
        if (hears && !visit.holderKind().equals(Visit.HOUSEHOLD)) {
            throw VisitProblem.VISIT_NEEDS_HOUSEHOLD.at("needs");
        }
    }

    /** 补录: what is entered long after the day says why. */
    private boolean isLate(Visit visit, VisitRequests.Result said) {
        LocalDate last =
                said.visitedOn()
                        .plusDays(
                                presets.duration(ENTER_WITHIN, visit.region(), clock.now())
                                        .toDays());
        boolean late = clock.today().isAfter(last);
        if (late && (said.backEntryReason() == null || said.backEntryReason().isBlank())) {
            throw VisitProblem.VISIT_ENTERED_LATE.at("backEntryReason", last.toString());
        }
        return late;
    }

    /** 回访核实: by somebody else than who wrote the visit down. */
    void verify(Visit visit, VisitRequests.Verification said) {
        dictionaries.require("callback-result", said.result(), "result");
        clock.refuseFuture(said.calledOn(), "calledOn");
        visit.require(VisitState.VERIFIED);
        if (caller.subject().equals(visit.recordedBy())) {
            throw VisitProblem.VISIT_VERIFIED_BY_VISITOR.because();
        }
        boolean holds = RECEIVED.equals(said.result());
        visit.verify(said.result(), said.calledOn(), holds, clock.now());
        visits.flush();
        events.visit(holds ? "verified" : "disputed", visit, kind(visit));
    }

    void cancel(Visit visit, String reason) {
        visit.cancel(FreeText.checked(reason, "reason"), clock.now());
        visits.flush();
        events.visit("cancelled", visit, kind(visit));
    }

    /** Nobody calls on a household that is no more. */
    void heard(@Observes HouseholdEnded ended) {
        visits.openOf(ended.householdId()).forEach(visit -> cancel(visit, "household-ended"));
    }

    /** Who moves is visited where they live now. */
    void heard(@Observes HolderMoved move) {
        visits.openOf(move.holder().id())
                .forEach(visit -> visit.moveTo(move.holder().region(), clock.now()));
    }

    private VisitPlan open(Visit visit) {
        VisitPlan plan = plans.findById(visit.planId());
        plan.requireOpen();
        return plan;
    }

    private String kind(Visit visit) {
        return plans.findById(visit.planId()).kind();
    }
}
