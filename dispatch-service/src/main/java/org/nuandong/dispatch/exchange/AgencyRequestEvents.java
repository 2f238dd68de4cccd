package org.nuandong.dispatch.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what becomes of requests to agencies; notes and reasons stay in the house. */
@ApplicationScoped
class AgencyRequestEvents {

    private final EventOutbox outbox;

    AgencyRequestEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void told(AgencyRequest request, Instant at) {
        record(request, request.state().eventName(), at);
    }

    void unanswered(AgencyRequest request, Instant at) {
        record(request, "agency-request.unanswered", at);
    }

    private void record(AgencyRequest request, String name, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                "agency-request",
                                request.id(),
                                request.region(),
                                request.unitId(),
                                at,
                                new Told(
                                        request.incidentId(),
                                        request.incidentNo(),
                                        request.helpRequestId(),
                                        request.helpRequestNo(),
                                        request.agency(),
                                        request.agencyUnitId(),
                                        request.kind(),
                                        request.state().code(),
                                        request.askedAt(),
                                        request.isBackEntered() ? true : null))
                        .asTest(request.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID incidentId,
            String incidentNo,
            UUID helpRequestId,
            String helpRequestNo,
            String agency,
            UUID agencyUnitId,
            String kind,
            String state,
            Instant askedAt,
            Boolean backEntered) {}
}
