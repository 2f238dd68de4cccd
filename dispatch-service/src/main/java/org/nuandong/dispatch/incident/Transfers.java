package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;

/** 移交: offered, then accepted or refused by the other station; the clock runs on all the while. */
@ApplicationScoped
class Transfers {

    private final IncidentRepository incidents;
    private final UnitTree units;
    private final TransferEvents events;
    private final IncidentLog log;
    private final Deadlines deadlines;
    private final Event<IncidentMoved> moved;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;

    Transfers(
            IncidentRepository incidents,
            UnitTree units,
            TransferEvents events,
            IncidentLog log,
            Deadlines deadlines,
            Event<IncidentMoved> moved,
            ActingRole role,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.units = units;
        this.events = events;
        this.log = log;
        this.deadlines = deadlines;
        this.moved = moved;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
    }

    /** Only while nobody of ours is on the way: a team that was sent is called back first. */
    IncidentTransfer offer(UUID incidentId, TransferRequest request) {
        Incident incident = incidents.locked(incidentId);
        incident.requireOpen();
        Unit station =
                units.find(request.toUnitId())
                        .filter(unit -> Unit.STATION.equals(unit.kind()))
                        .filter(unit -> !unit.unitId().equals(incident.unitId()))
                        .orElseThrow(() -> IncidentProblem.NOT_ANOTHER_STATION.at("toUnitId"));
        if (incident.isOffered()) {
            throw IncidentProblem.TRANSFER_OPEN.because();
        }
        Instant now = clock.instant();
        IncidentTransfer transfer =
                new IncidentTransfer(incident, station.unitId(), station.region(), request, now);
        incidents.persist(transfer);
        incident.offerTo(station.unitId(), station.region());
        events.offered(incident, transfer, now);
        log.story(
                incident,
                now,
                "transfer-offered",
                station.name(),
                StoryTeller.code("transfer-reason", request.reason()));
        return transfer;
    }

    IncidentTransfer accept(UUID incidentId, UUID transferId) {
        Incident incident = incidents.lockedOrOffered(incidentId);
        IncidentTransfer transfer = answerable(incident, transferId);
        incident.requireOpen();
        Instant now = clock.instant();
        transfer.answer(IncidentTransfer.ACCEPTED, null, role.current(), now);
        // Told while it still is the giver's: its screens hear that it goes, the taker's that it
        // comes.
        events.accepted(incident, transfer, now);
        incident.moveTo(transfer.toUnitId(), transfer.toRegion());
        deadlines.move(incident.id(), incident.region(), incident.unitId());
        moved.fire(new IncidentMoved(incident.id(), incident.region(), incident.unitId()));
        log.story(incident, now, "transferred", nameOf(transfer.toUnitId()));
        return transfer;
    }

    IncidentTransfer refuse(UUID incidentId, UUID transferId, String reason) {
        Incident incident = incidents.lockedOrOffered(incidentId);
        IncidentTransfer transfer = answerable(incident, transferId);
        Instant now = clock.instant();
        transfer.answer(IncidentTransfer.REFUSED, reason, role.current(), now);
        incident.offerEnds();
        events.kept(incident, transfer, now);
        log.story(incident, now, "transfer-refused", nameOf(transfer.toUnitId()), reason);
        return transfer;
    }

    IncidentTransfer withdraw(UUID incidentId, UUID transferId) {
        Incident incident = incidents.locked(incidentId);
        IncidentTransfer transfer = incidents.transfer(incidentId, transferId);
        withdraw(incident, transfer);
        return transfer;
    }

    /** A team is sent: whoever was asked need not answer any more. */
    void withdrawFor(Incident incident) {
        incidents.transfers(incident.id()).stream()
                .filter(IncidentTransfer::isOpen)
                .forEach(transfer -> withdraw(incident, transfer));
    }

    private void withdraw(Incident incident, IncidentTransfer transfer) {
        Instant now = clock.instant();
        transfer.answer(IncidentTransfer.WITHDRAWN, null, role.current(), now);
        incident.offerEnds();
        events.kept(incident, transfer, now);
        log.story(incident, now, "transfer-withdrawn", nameOf(transfer.toUnitId()));
    }

    /** Only who answers for the station that is asked. */
    private IncidentTransfer answerable(Incident incident, UUID transferId) {
        IncidentTransfer transfer = incidents.transfer(incident.id(), transferId);
        if (!caller.sees(transfer.toRegion(), transfer.toUnitId())) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return transfer;
    }

    private String nameOf(UUID unitId) {
        return units.find(unitId).map(Unit::name).orElse("");
    }
}
