package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what becomes of plans and visits: codes, sums and days, never names or words. */
@ApplicationScoped
class VisitEvents {

    private final EventOutbox outbox;

    VisitEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** opened, closed, overdue. */
    void plan(String what, VisitPlan plan, Long missing, Instant at) {
        record(
                "visit-plan." + what,
                plan,
                at,
                new PlanTold(
                        plan.kind(),
                        plan.seasonId(),
                        plan.startsOn(),
                        plan.endsOn(),
                        plan.dueBefore(),
                        missing));
    }

    /** So many visits stand in the plan anew. */
    void planned(VisitPlan plan, int visits, boolean must, Instant at) {
        record("visit.planned", plan, at, new Planned(plan.id(), plan.kind(), visits, must));
    }

    /** scheduled, missed, done, verified, disputed, cancelled. */
    void visit(String what, Visit visit, String kind) {
        outbox.record(
                Event.of(
                                "visit." + what,
                                Visit.TYPE,
                                visit.id(),
                                visit.region(),
                                visit.unitId(),
                                visit.changedAt(),
                                visit.state().isDone() ? done(visit, kind) : open(visit, kind))
                        .asTest(visit.isTest()));
    }

    private static Told open(Visit visit, String kind) {
        return new Told(
                visit.planId(),
                kind,
                visit.holderKind(),
                visit.holderId(),
                visit.isMust(),
                visit.scheduledOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Told done(Visit visit, String kind) {
        return new Told(
                visit.planId(),
                kind,
                visit.holderKind(),
                visit.holderId(),
                visit.isMust(),
                visit.scheduledOn(),
                visit.visitedOn(),
                visit.groupNumber(),
                visit.kinds(),
                visit.amount(),
                visit.gaveMoney() ? List.of(new Money(visit.source(), visit.amount())) : List.of(),
                visit.goods(),
                visit.isBelowStandard(),
                visit.repeatOf() != null,
                visit.isBackEntered(),
                visit.verification());
    }

    private void record(String name, VisitPlan plan, Instant at, Object data) {
        outbox.record(
                Event.of(name, VisitPlan.TYPE, plan.id(), plan.region(), plan.unitId(), at, data)
                        .asTest(plan.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanTold(
            String kind,
            UUID seasonId,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate dueBefore,
            Long missing) {}

    record Money(String source, BigDecimal amountYuan) {}

    record Planned(UUID planId, String kind, int visits, boolean mustVisit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID planId,
            String kind,
            String holderKind,
            UUID holderId,
            boolean must,
            LocalDate scheduledOn,
            LocalDate visitedOn,
            Integer groupNumber,
            List<String> kinds,
            BigDecimal amountYuan,
            List<Money> money,
            List<VisitGoods> goods,
            Boolean belowStandard,
            Boolean repeated,
            Boolean backEntered,
            String verification) {}
}
