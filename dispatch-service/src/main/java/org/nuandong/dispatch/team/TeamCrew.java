package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;

/** 在岗人员: who of the running shift is with a team; what they can do is what the team can do. */
@ApplicationScoped
class TeamCrew {

    private final EntityManager database;

    TeamCrew(EntityManager database) {
        this.database = database;
    }

    void replace(UUID teamId, Collection<String> staff) {
        database.createNativeQuery("delete from team_crew where team_id = :team")
                .setParameter("team", teamId)
                .executeUpdate();
        if (!staff.isEmpty()) {
            database.createNativeQuery(
                            "insert into team_crew (team_id, staff)"
                                    + " select :team, unnest(:staff)")
                    .setParameter("team", teamId)
                    .setParameter("staff", new LinkedHashSet<>(staff).toArray(String[]::new))
                    .executeUpdate();
        }
    }
}
