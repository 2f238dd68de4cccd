package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.dispatch.team.TeamBooking;

/** 出动车辆 (R125, R126): what the team has or its unit assigns that day, and what is in service. */
@ApplicationScoped
class PatrolVehicles {

    private final TeamBooking teams;

    PatrolVehicles(TeamBooking teams) {
        this.teams = teams;
    }

    /** None of them named: all of the team's; an empty list: on foot. */
    List<UUID> of(UUID team, List<UUID> named, boolean onPaper, String field) {
        if (named == null) {
            return teams.team(team).vehicleIds();
        }
        Set<UUID> own = teams.mayGoOutIn(team, named, onPaper);
        for (int i = 0; i < named.size(); i++) {
            if (!own.contains(named.get(i))) {
                throw PatrolProblem.VEHICLE_NOT_OF_THE_UNIT.at(field + "[" + i + "]");
            }
        }
        return named.stream().distinct().toList();
    }
}
