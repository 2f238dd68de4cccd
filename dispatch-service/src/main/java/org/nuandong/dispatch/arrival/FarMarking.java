package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.incident.FarMark;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentProblem;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.LadderStart;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.ActingRole;

/** 标为路途较远: only before the near deadline, by word or by computing; both are kept (R110). */
@ApplicationScoped
class FarMarking {

    private final IncidentRepository incidents;
    private final NearestBase bases;
    private final LadderStart ladder;
    private final ArrivalEvents events;
    private final IncidentLog log;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;

    FarMarking(
            IncidentRepository incidents,
            NearestBase bases,
            LadderStart ladder,
            ArrivalEvents events,
            IncidentLog log,
            ActingRole role,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.bases = bases;
        this.ladder = ladder;
        this.events = events;
        this.log = log;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
    }

    Incident mark(UUID incidentId, FarRequest request) {
        if (!request.isComputed() && !caller.hasRole(Role.DUTY_LEADER)) {
            throw CommonProblem.FORBIDDEN.at("basis");
        }
        // Before the lock: a routing engine may take its time.
        Optional<FarMark.Computed> computed = computed(incidents.visible(incidentId));
        Incident incident = incidents.locked(incidentId);
        if (request.isComputed()) {
            requireFar(incident, computed);
        }
        // A back-entered far mark was made on paper, in time.
        Instant now = clock.instant();
        Instant at = incident.isBackEntered() ? incident.clock().receivedAt() : now;
        incident.markFar(
                new FarMark(
                        request.isComputed() ? FarMark.COMPUTED : FarMark.WORD,
                        request.reasonOrDistance(),
                        request.note(),
                        at,
                        role.current(),
                        computed.orElse(null)));
        ladder.restart(incident, "marked far", now);
        events.markedFar(incident, at);
        tell(incident, request, computed.orElse(null), at);
        return incident;
    }

    private Optional<FarMark.Computed> computed(Incident incident) {
        return bases.to(incident)
                .map(
                        way ->
                                new FarMark.Computed(
                                        way.travel().seconds(),
                                        way.travel().metres(),
                                        way.travel().by(),
                                        bases.nameOf(way)));
    }

    /** Nobody is far whose way is unknown, or short enough for the near target. */
    private static void requireFar(Incident incident, Optional<FarMark.Computed> computed) {
        long seconds =
                computed.orElseThrow(() -> IncidentProblem.TRAVEL_TIME_UNKNOWN.at("basis"))
                        .seconds();
        Duration near = incident.clock().nearTarget();
        if (seconds <= near.toSeconds()) {
            throw IncidentProblem.NOT_FAR.at("basis", minutes(seconds), near.toMinutes());
        }
    }

    private void tell(
            Incident incident, FarRequest request, FarMark.Computed computed, Instant at) {
        Object reason = StoryTeller.code("far-reason", request.reasonOrDistance());
        Instant deadline = incident.clock().deadlineAt();
        if (computed == null) {
            log.story(incident, at, "marked-far", reason, deadline);
        } else {
            String step = request.isComputed() ? "marked-far-computed" : "marked-far-word";
            log.story(
                    incident,
                    at,
                    step,
                    reason,
                    deadline,
                    computed.base(),
                    minutes(computed.seconds()));
        }
    }

    private static long minutes(long seconds) {
        return Duration.ofSeconds(seconds).plusSeconds(59).toMinutes();
    }
}
