package org.nuandong.dispatch.hospital;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells hospitals, payers, visits and money; never what ails somebody. */
@ApplicationScoped
class HospitalEvents {

    private final EventOutbox outbox;

    HospitalEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void designated(String name, DesignatedHospital hospital, Instant at) {
        outbox.record(
                Event.of(
                        name,
                        DesignatedHospital.TYPE,
                        hospital.id(),
                        hospital.region(),
                        hospital.unitId(),
                        at,
                        new Designation(
                                hospital.kinds(),
                                hospital.designatedFrom(),
                                hospital.designatedTo())));
    }

    void opened(Treatment treatment) {
        tell(
                "hospital-stay.opened",
                treatment,
                treatment.admittedAt(),
                new Opened(
                        treatment.caseId(),
                        treatment.subjectId(),
                        treatment.hospitalId(),
                        treatment.otherReason(),
                        treatment.isReasonOwed(),
                        treatment.payer(),
                        treatment.payerBy(),
                        treatment.payerRule(),
                        treatment.isBackEntered() ? Boolean.TRUE : null));
    }

    void explained(Treatment treatment, Instant at) {
        step("hospital-stay.explained", treatment, at, treatment.otherReason(), null);
    }

    void unexplained(Treatment treatment, Instant dueAt, Instant at) {
        step("hospital-stay.unexplained", treatment, at, null, dueAt);
    }

    void visited(Treatment treatment, TreatmentVisit visit) {
        tell(
                "hospital-stay.visited",
                treatment,
                visit.at(),
                new Visited(
                        treatment.caseId(),
                        treatment.subjectId(),
                        visit.isWarm(),
                        visit.isSafe(),
                        visit.result()));
    }

    void visitMissed(Treatment treatment, Instant dueAt, Instant at) {
        step("hospital-stay.visit-missed", treatment, at, null, dueAt);
    }

    void discharged(Treatment treatment) {
        step(
                "hospital-stay.discharged",
                treatment,
                treatment.dischargedAt(),
                treatment.how(),
                null);
    }

    void payerChanged(Treatment treatment, String before, String reason, Instant at) {
        tell(
                "hospital-stay.payer-changed",
                treatment,
                at,
                new PayerChanged(
                        treatment.caseId(),
                        treatment.subjectId(),
                        before,
                        treatment.payer(),
                        reason));
    }

    void cost(String name, Treatment treatment, HospitalCost cost, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                HospitalCost.TYPE,
                                cost.id(),
                                cost.region(),
                                cost.unitId(),
                                at,
                                new Cost(
                                        treatment.id(),
                                        treatment.caseId(),
                                        cost.kind(),
                                        cost.amountYuan(),
                                        cost.settledPayer(),
                                        cost.reverses(),
                                        cost.reason()))
                        .asTest(treatment.isTest()));
    }

    private void step(String name, Treatment treatment, Instant at, String code, Instant dueAt) {
        tell(name, treatment, at, new Step(treatment.caseId(), treatment.subjectId(), code, dueAt));
    }

    private void tell(String name, Treatment of, Instant at, Object data) {
        outbox.record(
                Event.of(name, Treatment.TYPE, of.id(), of.region(), of.unitId(), at, data)
                        .asTest(of.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Designation(List<String> kinds, LocalDate from, LocalDate to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(
            UUID caseId,
            UUID subjectId,
            UUID hospitalId,
            String otherReason,
            boolean reasonOwed,
            String payer,
            String payerBy,
            String payerRule,
            Boolean backEntered) {}

    record Visited(UUID caseId, UUID subjectId, boolean warm, boolean safe, String result) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(UUID caseId, UUID subjectId, String code, Instant dueAt) {}

    record PayerChanged(UUID caseId, UUID subjectId, String before, String payer, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cost(
            UUID hospitalStayId,
            UUID caseId,
            String kind,
            BigDecimal amountYuan,
            String payer,
            UUID reverses,
            String reason) {}
}
