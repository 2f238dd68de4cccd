package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.team.TeamDuty;

/** 巡查计划: plans patrols and adjusts them with the weather until they start (R122, R274). */
@ApplicationScoped
class PatrolPlanning {

    private final PatrolRepository patrols;
    private final PatrolPlaces places;
    private final TeamDuty teams;
    private final CrewRules crews;
    private final PatrolVehicles vehicles;
    private final PatrolEvents events;
    private final Event<PatrolChanged> changes;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    PatrolPlanning(
            PatrolRepository patrols,
            PatrolPlaces places,
            TeamDuty teams,
            CrewRules crews,
            PatrolVehicles vehicles,
            PatrolEvents events,
            Event<PatrolChanged> changes,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.patrols = patrols;
        this.places = places;
        this.teams = teams;
        this.crews = crews;
        this.vehicles = vehicles;
        this.events = events;
        this.changes = changes;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    Patrol plan(PatrolRequests.NewPatrol request) {
        Instant now = clock.instant();
        boolean onPaper = BackEntry.allowed(request.backEntry(), caller);
        requireSoundTimes(request.plan(), onPaper, now);
        GoingTeam team = team(request.teamId());
        PatrolPlan plan = planOf(request.plan(), team, onPaper);
        List<CrewLine> crew = crews.checked(request.plan().crew(), "plan.crew");
        Patrol patrol = new Patrol(team, plan, planned(plan, crew, team), crew, now);
        patrol.markTest(Boolean.TRUE.equals(request.test()));
        if (onPaper) {
            patrol.backEntered(request.backEntry().reason());
        }
        if (request.followsPatrolId() != null) {
            patrol.follows(earlier(request.followsPatrolId()));
        }
        patrols.persist(patrol);
        events.planned(patrol, now);
        tell(patrol);
        return patrol;
    }

    Patrol adjust(UUID id, PatrolRequests.Adjusted request) {
        Patrol patrol = patrols.locked(id);
        Instant now = clock.instant();
        requireSoundTimes(request.plan(), patrol.isBackEntered(), now);
        Adjustment adjustment =
                new Adjustment(patrol, request.reason(), request.note(), now, caller.subject());
        GoingTeam team = team(patrol.teamId());
        PatrolPlan plan = planOf(request.plan(), team, patrol.isBackEntered());
        List<CrewLine> crew = crews.checked(request.plan().crew(), "plan.crew");
        patrol.adjust(plan, planned(plan, crew, team), crew);
        patrols.keep(adjustment);
        events.adjusted(patrol, request.reason(), now);
        tell(patrol);
        return patrol;
    }

    Patrol cancel(UUID id, String reason) {
        Patrol patrol = patrols.locked(id);
        Instant now = clock.instant();
        patrol.cancel(reason, now);
        events.cancelled(patrol, reason, now);
        tell(patrol);
        return patrol;
    }

    private void tell(Patrol patrol) {
        if (!patrol.isTest() && patrol.unitId() != null) {
            changes.fire(
                    new PatrolChanged(
                            patrol.id(),
                            patrol.unitId(),
                            patrol.region(),
                            patrol.plan().plannedFrom()));
        }
    }

    private static void requireSoundTimes(PatrolRequests.Plan plan, boolean onPaper, Instant now) {
        if (!plan.until().isAfter(plan.from())) {
            throw PatrolProblem.PATROL_ENDS_BEFORE_IT_STARTS.at("plan.until");
        }
        if (!onPaper && !plan.until().isAfter(now)) {
            throw PatrolProblem.PLAN_HAS_PASSED.at("plan.until");
        }
    }

    private GoingTeam team(UUID teamId) {
        TeamDuty.DutyTeam team = teams.find(teamId);
        return new GoingTeam(team.id(), team.name(), team.region(), team.unitId());
    }

    private UUID earlier(UUID id) {
        if (!patrols.sees(patrols.findById(id))) {
            throw PatrolProblem.EARLIER_PATROL_UNKNOWN.at("followsPatrolId");
        }
        return id;
    }

    private PatrolPlan planOf(PatrolRequests.Plan plan, GoingTeam team, boolean onPaper) {
        return new PatrolPlan(
                plan.routeId(),
                points(plan),
                plan.from(),
                plan.until(),
                plan.content().strip(),
                plan.measures(),
                plan.responsible(),
                plan.driver(),
                plan.reporter(),
                crews.partners(plan.partners()),
                vehicles.of(team.id(), plan.vehicleIds(), onPaper, "plan.vehicleIds"));
    }

    private List<UUID> points(PatrolRequests.Plan plan) {
        List<UUID> named = plan.pointIds() == null ? List.of() : plan.pointIds();
        for (int i = 0; i < named.size(); i++) {
            if (places.spot(named.get(i)).filter(spot -> !spot.retired()).isEmpty()) {
                throw PatrolProblem.PATROL_POINT_UNKNOWN.at("plan.pointIds[" + i + "]");
            }
        }
        if (!named.isEmpty()) {
            return named.stream().distinct().toList();
        }
        if (plan.routeId() == null) {
            throw PatrolProblem.PATROL_WITHOUT_POINTS.at("plan.routeId");
        }
        PatrolPlaces.Route route = places.route(plan.routeId());
        if (route.retired()) {
            throw PatrolProblem.ROUTE_GIVEN_UP.at("plan.routeId");
        }
        return route.pointIds();
    }

    private PatrolCount planned(PatrolPlan plan, List<CrewLine> crew, GoingTeam team) {
        BigDecimal share =
                NightWindow.parse(
                                presets.text(NightWindow.PRESET, team.region(), plan.plannedFrom()))
                        .share(plan.plannedFrom(), plan.plannedUntil());
        BigDecimal least =
                presets.amount(NightWindow.LEAST_SHARE, team.region(), plan.plannedFrom());
        return new PatrolCount(
                plan.pointIds().size(),
                null,
                share.compareTo(least) >= 0,
                0,
                CrewRules.persons(crew),
                plan.vehicleIds().size(),
                crews.joint(plan.partners(), crew));
    }
}
