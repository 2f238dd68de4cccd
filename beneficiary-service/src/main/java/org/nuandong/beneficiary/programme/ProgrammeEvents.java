package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells programmes, projects and quotas: kinds, numbers and amounts by source, never a name. */
@ApplicationScoped
class ProgrammeEvents {

    private final EventOutbox outbox;

    ProgrammeEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void opened(Programme one) {
        programme("programme.opened", one, one.openedAt());
    }

    void closed(Programme one) {
        programme("programme.closed", one, one.closedAt());
    }

    /** created, changed, submitted, approved, returned, withdrawn, closed. */
    void project(String step, Project one, Instant at) {
        ProjectTerms terms = one.terms();
        record(
                "project." + step,
                one,
                at,
                new ProjectTold(
                        terms.no(),
                        terms.programmeId(),
                        terms.seasonId(),
                        terms.block(),
                        terms.kind(),
                        terms.level(),
                        terms.payeeKind(),
                        one.plannedHeads(),
                        terms.headUnit(),
                        terms.minYuan(),
                        terms.maxYuan(),
                        one.plannedYuan(),
                        one.sources(),
                        terms.dueBefore()));
    }

    void quotaSet(Project project, Quota quota, Instant at) {
        quota("quota.set", project, quota, null, at);
    }

    void quotaUsed(Project project, Quota quota, int quantity, Instant at) {
        quota("quota.used", project, quota, quantity, at);
    }

    void quotaReleased(Project project, Quota quota, int quantity, Instant at) {
        quota("quota.released", project, quota, quantity, at);
    }

    /** phase-done, phase-due-soon, phase-overdue. */
    void phase(String step, ProgrammePhase one, Instant at) {
        outbox.record(
                Event.of(
                        "programme." + step,
                        ProgrammePhase.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        at,
                        new PhaseTold(one.programmeId(), one.phase(), one.dueOn(), one.doneOn())));
    }

    /** recorded, withdrawn. */
    void declared(String step, DeclaredTotal one, Instant at) {
        outbox.record(
                Event.of(
                        "declared-total." + step,
                        DeclaredTotal.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        at,
                        new DeclaredTold(
                                one.seasonId(),
                                one.block(),
                                one.projects(),
                                one.heads(),
                                one.headUnit(),
                                one.amountYuan())));
    }

    private void quota(String name, Project project, Quota quota, Integer quantity, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                Quota.TYPE,
                                quota.id(),
                                project.region(),
                                quota.unitId(),
                                at,
                                new QuotaTold(
                                        project.id(),
                                        quota.item(),
                                        quantity,
                                        quota.quantity(),
                                        quota.used()))
                        .asTest(project.isTest()));
    }

    private void programme(String name, Programme one, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                Programme.TYPE,
                                one.id(),
                                one.region(),
                                one.unitId(),
                                at,
                                new ProgrammeTold(one.seasonId(), one.block()))
                        .asTest(one.isTest()));
    }

    private void record(String name, Project one, Instant at, Object data) {
        outbox.record(
                Event.of(name, Project.TYPE, one.id(), one.region(), one.unitId(), at, data)
                        .asTest(one.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PhaseTold(UUID programmeId, String phase, LocalDate dueOn, LocalDate doneOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclaredTold(
            UUID seasonId,
            String block,
            Integer projects,
            Integer heads,
            String headUnit,
            BigDecimal amountYuan) {}

    record ProgrammeTold(UUID seasonId, String block) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectTold(
            String no,
            UUID programmeId,
            UUID seasonId,
            String block,
            String kind,
            String level,
            String payeeKind,
            int plannedHeads,
            String headUnit,
            BigDecimal standardMin,
            BigDecimal standardMax,
            BigDecimal amountYuan,
            List<ProjectSource> sources,
            LocalDate dueBefore) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuotaTold(UUID projectId, String item, Integer quantity, int places, int used) {}
}
