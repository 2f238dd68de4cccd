package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.BookedTeam;
import org.nuandong.dispatch.team.TeamBooking;

/** 派出与改派: sends the team that is awaited, further help beside it, and calls teams back. */
@ApplicationScoped
class Dispatching {

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final Transfers transfers;
    private final IncidentEvents events;
    private final IncidentLog log;
    private final Dictionaries dictionaries;
    private final Clock clock;

    Dispatching(
            IncidentRepository incidents,
            TeamBooking teams,
            Transfers transfers,
            IncidentEvents events,
            IncidentLog log,
            Dictionaries dictionaries,
            Clock clock) {
        this.incidents = incidents;
        this.teams = teams;
        this.transfers = transfers;
        this.events = events;
        this.log = log;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** The team that is awaited, unless the request is for support beside one that was sent. */
    Incident send(UUID incidentId, DispatchRequest request) {
        Incident incident = incidents.locked(incidentId);
        requireKnown(request.crewOrNone());
        if (request.isSupport()) {
            incident.requireSent();
            support(incident, request);
            return incident;
        }
        incident.requireOpen();
        if (request.teamId() == null) {
            throw CommonProblem.INVALID_REQUEST.at("teamId");
        }
        transfers.withdrawFor(incident);
        lead(incident, request);
        return incident;
    }

    /**
     * R250: police car, ambulance, another team of ours join; the clock hangs on nobody of them.
     */
    private void support(Incident incident, DispatchRequest request) {
        if (request.teamId() == null && request.crewOrNone().isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.at("crew");
        }
        Instant at = stated(incident, request);
        Dispatch sent = new Dispatch(incident.id(), at);
        if (request.teamId() != null) {
            BookedTeam team = booked(incident, request.teamId());
            sent = new Dispatch(incident.id(), team, vehicles(request, team), at);
            sent.asSupport();
        }
        sent.take(request.crewOrNone());
        incidents.persist(sent);
        events.dispatched(incident, sent, at);
        for (Crew line : request.crewOrNone()) {
            log.story(
                    incident,
                    at,
                    "joined-by",
                    StoryTeller.code("agency", line.agency()),
                    line.persons(),
                    line.vehicles() == null ? 0 : line.vehicles());
        }
        if (sent.holdsATeam()) {
            log.story(incident, at, "support-sent", sent.teamName(), sent.vehicleIds().size());
        }
    }

    private void lead(Incident incident, DispatchRequest request) {
        Instant at = stated(incident, request);
        BookedTeam team = booked(incident, request.teamId());
        Dispatch sent = new Dispatch(incident.id(), team, vehicles(request, team), at);
        sent.take(request.crewOrNone());
        incident.dispatch(team.teamId(), at);
        incidents.persist(sent);
        events.dispatched(incident, sent, at);
        log.story(incident, at, "dispatched", team.name(), sent.vehicleIds().size());
    }

    /** The team turns round: the next on its way is awaited, or a replacement, or nobody yet. */
    Incident recall(UUID incidentId, RecallRequest request) {
        Incident incident = incidents.locked(incidentId);
        incident.requireSent();
        List<Dispatch> sent = incidents.dispatches(incidentId);
        Dispatch called = latest(sent, request.teamId());
        requireSomebodyStays(incident, sent, called);
        Instant now = clock.instant();
        called.recall(request.reason(), now);
        if (!incident.isBackEntered()) {
            teams.release(request.teamId(), incidentId);
        }
        if (request.teamId().equals(incident.teamId())) {
            incident.recall(sent.stream().filter(Dispatch::holdsATeam).findFirst().orElse(null));
        }
        events.reassigned(incident, request, now);
        log.story(
                incident,
                now,
                "recalled",
                called.teamName(),
                StoryTeller.code("recall-reason", request.reason()));
        replace(incident, request);
        return incident;
    }

    private void replace(Incident incident, RecallRequest request) {
        if (request.replacementTeamId() == null) {
            return;
        }
        DispatchRequest next = request.replacement(incident.teamId() != null);
        if (next.isSupport()) {
            support(incident, next);
        } else {
            lead(incident, next);
        }
    }

    /** On the scene somebody of ours must remain; before, all may turn round. */
    private static void requireSomebodyStays(
            Incident incident, List<Dispatch> sent, Dispatch called) {
        boolean othersThere =
                sent.stream()
                        .anyMatch(
                                other ->
                                        other != called
                                                && other.holdsATeam()
                                                && other.arrivedAt() != null);
        if (incident.state() == IncidentState.ON_SCENE && !othersThere) {
            throw IncidentProblem.INCIDENT_IN_OTHER_STATE.because(
                    incident.state().code(), incident.incidentNo());
        }
    }

    private static Dispatch latest(List<Dispatch> sent, UUID teamId) {
        return sent.stream()
                .filter(dispatch -> dispatch.isOf(teamId))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> IncidentProblem.OTHER_TEAM_SENT.at("teamId"));
    }

    private void requireKnown(List<Crew> crew) {
        for (int i = 0; i < crew.size(); i++) {
            dictionaries.require("agency", crew.get(i).agency(), "crew[" + i + "].agency");
        }
    }

    private Instant stated(Incident incident, DispatchRequest request) {
        return StatedTime.after(
                incident.clock().receivedAt(),
                request.dispatchedAt(),
                clock.instant(),
                "dispatchedAt");
    }

    /** Only what the team has and what is in service: nobody else's vehicle leaves its place. */
    private static List<UUID> vehicles(DispatchRequest request, BookedTeam team) {
        if (request.vehicleIds() == null) {
            return team.vehicleIds();
        }
        if (!team.vehicleIds().containsAll(request.vehicleIds())) {
            throw IncidentProblem.VEHICLE_NOT_OF_THE_TEAM.at("vehicleIds", team.name());
        }
        return request.vehicleIds().stream().distinct().toList();
    }

    /** A back-entered mission is over: it holds no team. */
    private BookedTeam booked(Incident incident, UUID teamId) {
        return incident.isBackEntered()
                ? teams.team(teamId)
                : teams.book(teamId, incident.holding());
    }
}
