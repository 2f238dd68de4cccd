package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the steps of a stay: codes, counts and the subject's id, never who it is. */
@ApplicationScoped
class CareEvents {

    private final EventOutbox outbox;

    CareEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void admitted(CareCase stay, List<String> causes) {
        Classification c = stay.classification();
        record(
                "case.admitted",
                stay,
                stay.admittedAt(),
                new Admitted(
                        stay.caseNo(),
                        stay.subjectId(),
                        c.sex(),
                        c.ageBand(),
                        c.condition(),
                        c.origin(),
                        c.special(),
                        stay.isRepeated(),
                        stay.known().isEmpty() ? null : stay.known(),
                        stay.incidentId(),
                        stay.transferredFrom(),
                        causes.isEmpty() ? null : causes,
                        mark(stay.isBackEntered())));
    }

    void reclassified(CareCase stay, Instant at, boolean backEntered) {
        Classification c = stay.classification();
        record(
                "case.reclassified",
                stay,
                at,
                new Reclassified(
                        stay.subjectId(),
                        c.sex(),
                        c.ageBand(),
                        c.condition(),
                        c.origin(),
                        c.special(),
                        mark(backEntered)));
    }

    void primaryServiceSet(CareCase stay, PrimaryService service, Instant at, boolean backEntered) {
        record(
                "case.primary-service-set",
                stay,
                at,
                new ServiceSet(
                        stay.subjectId(), service.kind(), service.month(), mark(backEntered)));
    }

    void hospitalised(CareCase stay, Instant at, boolean backEntered) {
        record("case.hospitalised", stay, at, new Moved(stay.subjectId(), mark(backEntered)));
    }

    void returned(CareCase stay, Instant at, boolean backEntered) {
        record("case.returned", stay, at, new Moved(stay.subjectId(), mark(backEntered)));
    }

    void exited(CareCase stay, CareExit exit) {
        record(
                "case.exited",
                stay,
                exit.exitedAt(),
                new Exited(
                        stay.subjectId(),
                        exit.kind(),
                        exit.isCrossProvince(),
                        exit.stayDays(),
                        exit.reasonCode(),
                        costs(exit),
                        mark(exit.isBackEntered())));
    }

    /** The short-distance fare that was handed over; a ticket is a cost of the journey. */
    private static List<Cost> costs(CareExit exit) {
        return exit.cashYuan() == null || exit.cashYuan().signum() == 0
                ? null
                : List.of(new Cost("voucher-cash", exit.cashYuan()));
    }

    void stayLimitReached(CareCase stay, Instant dueAt, Instant at) {
        record(
                "case.stay-limit-reached",
                stay,
                at,
                new StayLimit(stay.subjectId(), dueAt, StayDays.between(stay.admittedAt(), at)));
    }

    void identified(CareCase stay, Identification found) {
        record(
                "tracing.identified",
                stay,
                found.identifiedAt(),
                new Identified(
                        found.id(),
                        stay.subjectId(),
                        stay.knownAs(),
                        found.how(),
                        stay.isRepeated(),
                        StayDays.between(stay.admittedAt(), found.identifiedAt()),
                        mark(found.isBackEntered())));
    }

    void unlinked(CareCase stay, Identification wrong) {
        record(
                "tracing.unlinked",
                stay,
                wrong.undoneAt(),
                new Unlinked(
                        wrong.id(),
                        stay.subjectId(),
                        wrong.knownAs(),
                        wrong.undoReason(),
                        StayDays.between(stay.admittedAt(), wrong.undoneAt())));
    }

    private void record(String name, CareCase stay, Instant at, Object data) {
        outbox.record(
                Event.of(name, CareCase.TYPE, stay.id(), stay.region(), stay.unitId(), at, data)
                        .asTest(stay.isTest()));
    }

    /** Only what was entered afterwards says so. */
    private static Boolean mark(boolean backEntered) {
        return backEntered ? Boolean.TRUE : null;
    }

    record Admitted(
            String caseNo,
            UUID subjectId,
            String sex,
            String ageBand,
            String condition,
            String origin,
            List<String> special,
            boolean repeat,
            List<String> known,
            UUID incidentId,
            UUID transferredFrom,
            List<String> causes,
            Boolean backEntered) {}

    record Reclassified(
            UUID subjectId,
            String sex,
            String ageBand,
            String condition,
            String origin,
            List<String> special,
            Boolean backEntered) {}

    record ServiceSet(UUID subjectId, String kind, String month, Boolean backEntered) {}

    record Moved(UUID subjectId, Boolean backEntered) {}

    record Exited(
            UUID subjectId,
            String exitKind,
            boolean crossProvince,
            int stayDays,
            String reasonCode,
            List<Cost> costs,
            Boolean backEntered) {}

    record Cost(String kind, BigDecimal costYuan) {}

    record StayLimit(UUID subjectId, Instant dueAt, int stayDays) {}

    record Identified(
            UUID identificationId,
            UUID subjectId,
            UUID knownAs,
            String how,
            boolean repeat,
            int daysSinceAdmission,
            Boolean backEntered) {}

    record Unlinked(
            UUID identificationId,
            UUID subjectId,
            UUID notKnownAs,
            String reason,
            int daysSinceAdmission) {}
}
