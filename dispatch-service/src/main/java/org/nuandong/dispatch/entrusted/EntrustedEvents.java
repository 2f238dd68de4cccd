package org.nuandong.dispatch.entrusted;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells where people are and how institutions were found, by ids and codes. */
@ApplicationScoped
class EntrustedEvents {

    private final EventOutbox outbox;

    EntrustedEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void registered(Institution institution, Instant at) {
        tell("entrusted-institution.registered", institution, at, new About(institution.kind()));
    }

    void closed(Institution institution) {
        tell(
                "entrusted-institution.closed",
                institution,
                institution.closedAt(),
                new About(institution.kind()));
    }

    void agreed(Institution institution, Agreement agreement, Instant at) {
        tell(
                "entrusted-institution.agreed",
                institution,
                at,
                new Agreed(
                        agreement.id(),
                        agreement.validFrom(),
                        agreement.validTo(),
                        agreement.places()));
    }

    void visited(Institution institution, SupervisionVisit visit) {
        tell(
                "entrusted-institution.visited",
                institution,
                visit.at(),
                new Visited(visit.result(), visit.areas(), visit.expected(), visit.seen()));
    }

    void visitMissed(Institution institution, Instant dueAt, int living, Instant now) {
        tell("entrusted-institution.visit-missed", institution, now, new Missed(dueAt, living));
    }

    void placed(Placement placement) {
        tell("entrusted-placement.began", placement, placement.placedAt());
    }

    void moved(Placement placement, Instant at) {
        tell("entrusted-placement.moved", placement, at);
    }

    void unnamed(Placement placement, Instant now) {
        tell("entrusted-placement.unnamed", placement, now);
    }

    void ended(Placement placement) {
        tell("entrusted-placement.ended", placement, placement.endedAt());
    }

    private void tell(String name, Placement of, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                Placement.TYPE,
                                of.id(),
                                of.region(),
                                of.unitId(),
                                at,
                                new Placed(
                                        of.caseId(),
                                        of.subjectId(),
                                        of.institutionId(),
                                        of.how(),
                                        of.isBackEntered() ? Boolean.TRUE : null))
                        .asTest(of.isTest()));
    }

    private void tell(String name, Institution of, Instant at, Object data) {
        outbox.record(
                Event.of(name, Institution.TYPE, of.id(), of.region(), of.unitId(), at, data));
    }

    record About(String kind) {}

    record Agreed(UUID agreementId, LocalDate validFrom, LocalDate validTo, int places) {}

    record Visited(String result, List<String> areas, int expected, int seen) {}

    record Missed(Instant dueAt, int living) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Placed(
            UUID caseId, UUID subjectId, UUID institutionId, String how, Boolean backEntered) {}
}
