package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** Proposes free teams by travel time: straight distance, times detour, by the usual speed. */
@ApplicationScoped
class NearestTeams {

    private static final Comparator<TeamProposal> BY_TRAVEL =
            Comparator.comparing(
                            TeamProposal::travelSeconds,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(TeamProposal::name)
                    .thenComparing(TeamProposal::teamId);

    private final TeamRepository teams;
    private final VehicleRepository vehicles;
    private final Presets presets;
    private final Clock clock;

    NearestTeams(TeamRepository teams, VehicleRepository vehicles, Presets presets, Clock clock) {
        this.teams = teams;
        this.vehicles = vehicles;
        this.presets = presets;
        this.clock = clock;
    }

    /** {@code point} may be unknown: then nobody's travel time is. */
    List<TeamProposal> to(GeoPoint point, RegionCode region, UUID unitId, int max) {
        List<Team> candidates =
                teams.free().stream().filter(t -> answersFor(t, region, unitId)).toList();
        List<UUID> ids = candidates.stream().map(Team::id).toList();
        Map<UUID, TeamPosition> positions =
                teams.positions(ids).stream()
                        .collect(Collectors.toMap(TeamPosition::teamId, Function.identity()));
        Map<UUID, List<UUID>> cars = vehicles.idsByTeam(ids);
        Instant now = clock.instant();
        Road road = new Road(region, now);
        return candidates.stream()
                .map(
                        team ->
                                propose(
                                        team,
                                        cars.getOrDefault(team.id(), List.of()),
                                        road.between(positions.get(team.id()), point),
                                        now))
                .sorted(BY_TRAVEL)
                .limit(max)
                .toList();
    }

    /** The unit's own teams, and those of a place that holds the other. */
    private static boolean answersFor(Team team, RegionCode region, UUID unitId) {
        return (unitId != null && unitId.equals(team.unitId()))
                || team.region().covers(region)
                || region.covers(team.region());
    }

    private static TeamProposal propose(Team team, List<UUID> cars, Way way, Instant now) {
        return new TeamProposal(
                team.id(),
                team.name(),
                team.unitId(),
                cars,
                way == null ? null : way.metres(),
                way == null ? null : way.seconds(),
                way == null ? null : Duration.between(way.measuredAt(), now).toSeconds());
    }

    private record Way(long metres, long seconds, Instant measuredAt) {}

    /** Roads of one region as its presets describe them. */
    private class Road {

        private final double detour;
        private final double metresPerSecond;

        Road(RegionCode region, Instant at) {
            BigDecimal kilometresPerHour = presets.amount("dispatch.travel.speed-kmh", region, at);
            detour = presets.amount("dispatch.travel.detour", region, at).doubleValue();
            metresPerSecond = kilometresPerHour.doubleValue() / 3.6;
        }

        Way between(TeamPosition from, GeoPoint to) {
            if (from == null || to == null) {
                return null;
            }
            double metres = from.point().metresTo(to) * detour;
            return new Way(
                    Math.round(metres),
                    (long) Math.ceil(metres / metresPerSecond),
                    from.measuredAt());
        }
    }
}
