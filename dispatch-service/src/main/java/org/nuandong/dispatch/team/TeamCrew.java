package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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

    /** Who is not among them any more has left at this moment. */
    void replace(UUID teamId, Collection<String> staff, Instant at) {
        String[] present = new LinkedHashSet<>(staff).toArray(String[]::new);
        database.createNativeQuery(
                        """
                        with left_now as (
                            delete from team_crew
                            where team_id = :team and staff <> all (:staff) returning staff)
                        insert into team_crew_left (team_id, staff, left_at)
                        select :team, staff, :at from left_now
                        on conflict (team_id, staff) do update set left_at = excluded.left_at
                        """)
                .setParameter("team", teamId)
                .setParameter("staff", present)
                .setParameter("at", at)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into team_crew (team_id, staff) select :team, unnest(:staff)"
                                + " on conflict (team_id, staff) do nothing")
                .setParameter("team", teamId)
                .setParameter("staff", present)
                .executeUpdate();
    }
}
