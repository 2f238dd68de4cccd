package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.incident.Breach;
import org.nuandong.dispatch.incident.Dispatches;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.IncidentState;
import org.nuandong.dispatch.incident.LadderStart;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.OwnPeople;
import org.nuandong.dispatch.team.TeamBooking;

/** 到达: ends the ladder and decides the clock by the time of arrival, not of the report. */
@ApplicationScoped
public class Arrivals {

    private final IncidentRepository incidents;
    private final Dispatches dispatches;
    private final Breach breach;
    private final ArrivalEvents events;
    private final LadderStart ladder;
    private final IncidentLog log;
    private final TeamBooking teams;
    private final OwnPeople people;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;

    Arrivals(
            IncidentRepository incidents,
            Dispatches dispatches,
            Breach breach,
            ArrivalEvents events,
            LadderStart ladder,
            IncidentLog log,
            TeamBooking teams,
            OwnPeople people,
            ActingRole role,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.dispatches = dispatches;
        this.breach = breach;
        this.events = events;
        this.ladder = ladder;
        this.log = log;
        this.teams = teams;
        this.people = people;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
    }

    /** Also the door for what a telephone tells late. */
    public Incident record(UUID incidentId, ArrivalRequest request) {
        GeoPoint.requireInChina(request.point(), "point");
        Incident incident = incidents.locked(incidentId);
        Instant now = clock.instant();
        people.require(request.teamId());
        Instant sentAt = dispatches.sentAt(incident, request.teamId());
        Instant at = StatedTime.after(sentAt, request.arrivedAt(), now, "arrivedAt");
        String team = dispatches.arrived(incident, request.teamId(), at);
        boolean joins = incident.state() == IncidentState.ON_SCENE;
        boolean first = incident.arrive(at);
        if (first) {
            decide(incident, request.lateReport(), team, at);
        } else {
            log.story(incident, at, joins ? "arrived-support" : "arrived-again", team);
        }
        UUID told = events.arrived(incident, request.teamId(), sentAt, !first, at);
        if (first) {
            incident.clock().arrivalToldBy(told);
        }
        teams.arrived(request.teamId(), incidentId, at);
        return incident;
    }

    private void decide(
            Incident incident, ArrivalRequest.LateReport lateReport, String team, Instant at) {
        if (lateReport != null) {
            reportedLate(incident, lateReport);
        }
        ladder.met(incident);
        // Whoever comes before the sweeper records the breach in its place.
        breach.record(incident, clock.instant());
        if (incident.clock().isReportedLate()) {
            log.story(incident, at, "arrived-reported-late", team, lateReport.reason());
        } else if (Boolean.TRUE.equals(incident.clock().onTime())) {
            log.story(incident, at, "arrived-on-time", team);
        } else {
            log.story(incident, at, "arrived-late", team, incident.clock().overdueSeconds(at));
        }
    }

    private void reportedLate(Incident incident, ArrivalRequest.LateReport lateReport) {
        if (!caller.hasRole(Role.DUTY_LEADER)) {
            throw CommonProblem.FORBIDDEN.at("lateReport");
        }
        FreeText.requireNoNumbers(lateReport.reason(), "lateReport.reason");
        incident.clock()
                .reportedLate(incident.clock().arrivedAt(), lateReport.reason(), role.current());
    }
}
