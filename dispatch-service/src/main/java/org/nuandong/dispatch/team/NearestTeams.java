package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** 推荐小组: who may be sent, the best first, each with its reasons. */
@ApplicationScoped
class NearestTeams {

    /** Looked at in all; the nearest by straight line are among them. */
    private static final int CANDIDATES = 500;

    /** The item, and the ability that it is on board (R154). */
    private static final String GEAR = "ppe";

    private static final String PROTECTED = "protective-gear";

    private final TeamRepository teams;
    private final TeamHolds holds;
    private final TeamPositions positions;
    private final VehicleRepository vehicles;
    private final CarriedGoods carried;
    private final Instance<CaseFacts> facts;
    private final Presets presets;
    private final Clock clock;

    NearestTeams(
            TeamRepository teams,
            TeamHolds holds,
            TeamPositions positions,
            VehicleRepository vehicles,
            CarriedGoods carried,
            Instance<CaseFacts> facts,
            Presets presets,
            Clock clock) {
        this.teams = teams;
        this.holds = holds;
        this.positions = positions;
        this.vehicles = vehicles;
        this.carried = carried;
        this.facts = facts;
        this.presets = presets;
        this.clock = clock;
    }

    List<TeamProposal> to(TeamNeed need, int max) {
        Instant now = clock.instant();
        RegionCode region = need.region();
        Instant believedFrom =
                now.minus(presets.duration("dispatch.team.position-age", region, now));
        int samePlace = presets.integer("dispatch.team.same-place-metres", region, now);
        List<Team> found =
                teams.candidates(
                        new TeamRepository.Wanted(
                                need.point(),
                                region,
                                need.unitId(),
                                rescueKinds(region),
                                presets.integer("dispatch.team.search-metres", region, now),
                                samePlace,
                                believedFrom),
                        CANDIDATES);
        Look look = new Look(found, need, believedFrom, now);
        int most = presets.integer("dispatch.team.incidents-at-once", region, now);
        return found.stream()
                .filter(team -> look.isFreeOrBeside(team, samePlace, most))
                .map(look::propose)
                .sorted(
                        Ranking.with(
                                presets.duration("dispatch.team.missing-ability", region, now)))
                .limit(max)
                .toList();
    }

    /** Logistics or publicity on duty are no rescue team. */
    List<String> rescueKinds(RegionCode region) {
        String kinds = presets.text("dispatch.team.rescue-kinds", region, clock.instant());
        return List.of(kinds.split("\\s*,\\s*"));
    }

    private List<String> needed(TeamNeed need, Instant now) {
        if (need.incidentId() == null) {
            return List.of();
        }
        Set<String> known =
                facts.stream()
                        .flatMap(each -> each.of(need.incidentId()).stream())
                        .collect(Collectors.toSet());
        return CaseNeeds.parse(presets.text("dispatch.team.needs", need.region(), now)).of(known);
    }

    /** All that is known of the candidates, read once. */
    private final class Look {

        private final TeamNeed need;
        private final Instant believedFrom;
        private final Instant now;
        private final Road road;
        private final List<String> needed;
        private final Map<UUID, TeamPosition> where;
        private final Map<UUID, List<UUID>> cars;
        private final Map<UUID, List<TeamHold>> held;
        private final Map<UUID, Set<String>> abilities = new HashMap<>();

        Look(List<Team> found, TeamNeed need, Instant believedFrom, Instant now) {
            this.need = need;
            this.believedFrom = believedFrom;
            this.now = now;
            road = Road.of(need.region(), now, presets);
            needed = needed(need, now);
            List<UUID> ids = found.stream().map(Team::id).toList();
            where = positions.of(ids);
            cars = vehicles.idsByTeam(ids);
            held = holds.of(ids).stream().collect(Collectors.groupingBy(TeamHold::teamId));
            if (!needed.isEmpty()) {
                teams.abilities(ids).forEach(this::can);
                teams.protectedTeams(ids, TeamDays.dayOf(now)).forEach(this::can);
                protectedByWhatIsOnBoard();
            }
        }

        private void protectedByWhatIsOnBoard() {
            List<UUID> all = cars.values().stream().flatMap(List::stream).toList();
            Map<UUID, Map<String, Integer>> onBoard = carried.in(all);
            cars.forEach(
                    (team, own) -> {
                        if (own.stream()
                                .anyMatch(
                                        car ->
                                                onBoard.getOrDefault(car, Map.of())
                                                        .containsKey(GEAR))) {
                            can(team, Set.of(PROTECTED));
                        }
                    });
        }

        private void can(UUID team, Set<String> what) {
            abilities.computeIfAbsent(team, none -> new HashSet<>()).addAll(what);
        }

        boolean isFreeOrBeside(Team team, int metres, int most) {
            List<TeamHold> holding = held.getOrDefault(team.id(), List.of());
            return holding.isEmpty()
                    || holding.size() < most
                            && holding.stream().allMatch(h -> h.isWithin(metres, need.point()))
                            && holding.stream()
                                    .noneMatch(h -> h.incidentId().equals(need.incidentId()));
        }

        /** On the scene it stands where its incident is, whatever its telephone last said. */
        private Whereabouts whereIs(Team team) {
            Whereabouts known = Whereabouts.of(team, where.get(team.id()), believedFrom, now);
            List<TeamHold> holding = held.getOrDefault(team.id(), List.of());
            return team.unitState() == UnitState.ON_SCENE && !holding.isEmpty()
                    ? known.unlessReported(holding.get(0).point())
                    : known;
        }

        TeamProposal propose(Team team) {
            Whereabouts from = whereIs(team);
            Road.Way way = road.between(from.point(), need.point());
            List<UUID> vehicleIds = cars.getOrDefault(team.id(), List.of());
            List<String> missing =
                    CaseNeeds.missing(needed, abilities.getOrDefault(team.id(), Set.of()));
            return new TeamProposal(
                    team.id(),
                    team.name(),
                    team.unitId(),
                    team.unitState().code(),
                    vehicleIds,
                    way == null ? null : way.metres(),
                    way == null ? null : way.seconds(),
                    from.ageSeconds(),
                    from.from(),
                    team.unitState() == UnitState.PATROLLING,
                    team.incidentNo(),
                    missing,
                    reasons(team, from, way, vehicleIds, missing));
        }

        private List<String> reasons(
                Team team,
                Whereabouts from,
                Road.Way way,
                List<UUID> vehicleIds,
                List<String> missing) {
            List<String> reasons = new ArrayList<>();
            reasons.add(availability(team));
            reasons.add(way == null ? "way-unknown" : from.reason());
            if (!needed.isEmpty()) {
                reasons.add(missing.isEmpty() ? "equipped" : "lacks-ability");
            }
            if (vehicleIds.isEmpty()) {
                reasons.add("no-vehicle");
            }
            return reasons;
        }

        private static String availability(Team team) {
            if (team.incidentId() != null) {
                return "same-place";
            }
            return switch (team.unitState()) {
                case PATROLLING -> "redirects-patrol";
                case FREE -> "free";
                default -> "back-from-the-way";
            };
        }
    }
}
