package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.TeamBooking;

/** 出巡: the team goes out, comes back to its way after an incident, and returns. */
@ApplicationScoped
class PatrolGoing {

    private final PatrolRepository patrols;
    private final TeamBooking teams;
    private final CrewRules crews;
    private final PatrolVehicles vehicles;
    private final PatrolEvents events;
    private final PatrolTally tally;
    private final Presets presets;
    private final Clock clock;

    PatrolGoing(
            PatrolRepository patrols,
            TeamBooking teams,
            CrewRules crews,
            PatrolVehicles vehicles,
            PatrolEvents events,
            PatrolTally tally,
            Presets presets,
            Clock clock) {
        this.patrols = patrols;
        this.teams = teams;
        this.crews = crews;
        this.vehicles = vehicles;
        this.events = events;
        this.tally = tally;
        this.presets = presets;
        this.clock = clock;
    }

    /** The team's lock comes before the patrol's, as in a booking that calls it away. */
    Patrol start(UUID id, PatrolRequests.Start request) {
        Patrol seen = patrols.told(id);
        seen.require(PatrolState.PLANNED);
        if (!seen.isBackEntered()) {
            teams.startPatrol(seen.teamId(), id);
        }
        Patrol patrol = patrols.locked(id);
        Instant at = StatedTime.of(request.at(), clock.instant(), "at");
        List<CrewLine> crew =
                request.crew() == null ? patrol.crew() : crews.checked(request.crew(), "crew");
        if (crew.isEmpty()) {
            throw PatrolProblem.CREW_MISSING.at("crew");
        }
        PatrolPlan plan =
                patrol.plan().with(vehicles(patrol, request), request.driver(), request.reporter());
        PatrolCount count =
                new PatrolCount(
                        0,
                        null,
                        patrol.count().night(),
                        0,
                        CrewRules.persons(crew),
                        plan.vehicleIds().size(),
                        crews.who(crew));
        patrol.start(at, plan, measure(patrol, at), count, crew);
        events.started(patrol);
        tally.tell(patrol);
        return patrol;
    }

    /** Null: as planned. */
    private List<UUID> vehicles(Patrol patrol, PatrolRequests.Start request) {
        return request.vehicleIds() == null
                ? null
                : vehicles.of(
                        patrol.teamId(),
                        request.vehicleIds(),
                        patrol.isBackEntered(),
                        "vehicleIds");
    }

    Patrol resume(UUID id, Instant stated) {
        Patrol seen = patrols.told(id);
        seen.require(PatrolState.PAUSED);
        teams.startPatrol(seen.teamId(), id);
        Patrol patrol = patrols.locked(id);
        List<Pause> pauses = patrols.pauses(id);
        Pause last = pauses.get(pauses.size() - 1);
        Instant at = StatedTime.after(last.fromAt(), stated, clock.instant(), "at");
        patrol.resume();
        last.end(at);
        events.resumed(patrol, at);
        tally.tell(patrol);
        return patrol;
    }

    Patrol end(UUID id, PatrolRequests.End request) {
        Patrol seen = patrols.told(id);
        seen.requireOut();
        if (!seen.isBackEntered()) {
            teams.endPatrol(seen.teamId(), id);
        }
        Patrol patrol = patrols.locked(id);
        Instant at = StatedTime.after(patrol.startedAt(), request.at(), clock.instant(), "at");
        patrol.end(at, request.handoverNote());
        patrols.pauses(id).forEach(pause -> pause.end(at));
        tally.finish(patrol);
        return patrol;
    }

    private PatrolMeasure measure(Patrol patrol, Instant at) {
        return new PatrolMeasure(
                presets.text(NightWindow.PRESET, patrol.region(), at),
                presets.amount(NightWindow.LEAST_SHARE, patrol.region(), at),
                presets.integer("dispatch.patrol.near", patrol.region(), at));
    }
}
