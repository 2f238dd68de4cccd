package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.team.TeamBooking;
import org.nuandong.dispatch.travel.Travel;
import org.nuandong.dispatch.travel.TravelTime;

/** How long the nearest base on duty needs: the ground on which far is computed (R110). */
@ApplicationScoped
class NearestBase {

    /** A road may favour the second nearest; further ones are not worth asking for. */
    private static final int CANDIDATES = 3;

    private final TeamBooking teams;
    private final TravelTime travel;
    private final Clock clock;

    NearestBase(TeamBooking teams, TravelTime travel, Clock clock) {
        this.teams = teams;
        this.travel = travel;
        this.clock = clock;
    }

    /** Empty when the place is unknown or no base near it is on duty: then nobody is far. */
    Optional<Way> to(Incident incident) {
        if (incident.point() == null) {
            return Optional.empty();
        }
        return teams.basesOnDuty(incident.region(), incident.unitId()).stream()
                .sorted(Comparator.comparingDouble(base -> base.point().metresTo(incident.point())))
                .limit(CANDIDATES)
                .map(
                        base ->
                                new Way(
                                        base.teamId(),
                                        travel.between(
                                                base.point(),
                                                incident.point(),
                                                incident.region(),
                                                clock.instant())))
                .min(Comparator.comparingLong(way -> way.travel().seconds()));
    }

    /** Whose base it is. */
    String nameOf(Way way) {
        return teams.team(way.teamId()).name();
    }

    record Way(UUID teamId, Travel travel) {}
}
