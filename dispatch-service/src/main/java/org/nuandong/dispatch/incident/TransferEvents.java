package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/**
 * A transfer is told twice: on the incident, for the station that has it, and on itself, for the
 * station that is asked, whose screens do not show the incident's events yet.
 */
@ApplicationScoped
class TransferEvents {

    private final IncidentLog log;
    private final EventOutbox outbox;
    private final ObjectMapper json;

    TransferEvents(IncidentLog log, EventOutbox outbox, ObjectMapper json) {
        this.log = log;
        this.outbox = outbox;
        this.json = json;
    }

    void offered(Incident incident, IncidentTransfer transfer, Instant at) {
        log.event(incident, "incident.transfer-offered", at, Moved.of(transfer));
        tell(
                incident,
                transfer,
                "transfer.offered",
                at,
                new Offered(
                        incident.id(),
                        transfer.fromUnitId(),
                        transfer.toUnitId(),
                        incident.clock().deadlineAt()));
    }

    void accepted(Incident incident, IncidentTransfer transfer, Instant at) {
        log.event(incident, "incident.transferred", at, Moved.of(transfer));
        answered(incident, transfer, at);
    }

    /** Refused, or taken back. */
    void kept(Incident incident, IncidentTransfer transfer, Instant at) {
        log.event(
                incident,
                "incident.transfer-refused",
                at,
                new Kept(
                        transfer.id(),
                        transfer.fromUnitId(),
                        transfer.toUnitId(),
                        transfer.state()));
        answered(incident, transfer, at);
    }

    private void answered(Incident incident, IncidentTransfer transfer, Instant at) {
        tell(
                incident,
                transfer,
                "transfer.answered",
                at,
                new Answered(incident.id(), transfer.toUnitId(), transfer.state()));
    }

    private void tell(
            Incident incident, IncidentTransfer transfer, String name, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                "incident-transfer",
                                transfer.id(),
                                transfer.toRegion(),
                                transfer.toUnitId(),
                                at,
                                json.valueToTree(data))
                        .asTest(incident.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(UUID transferId, UUID fromUnitId, UUID toUnitId, String reason) {

        static Moved of(IncidentTransfer transfer) {
            return new Moved(
                    transfer.id(), transfer.fromUnitId(), transfer.toUnitId(), transfer.reason());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(UUID transferId, UUID fromUnitId, UUID toUnitId, String state) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offered(UUID incidentId, UUID fromUnitId, UUID toUnitId, Instant deadlineAt) {}

    record Answered(UUID incidentId, UUID toUnitId, String state) {}
}
