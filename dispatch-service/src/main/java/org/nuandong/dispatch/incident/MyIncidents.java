package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.workitem.WorkHolder;
import org.nuandong.dispatch.team.Memberships;

/** The incidents to which a team of this officer was sent. */
@ApplicationScoped
class MyIncidents implements WorkHolder {

    private final EntityManager database;
    private final Memberships memberships;

    MyIncidents(EntityManager database, Memberships memberships) {
        this.database = database;
        this.memberships = memberships;
    }

    @Override
    public Set<UUID> heldBy(String subject) {
        List<UUID> teams = memberships.teamsOf(subject);
        return teams.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.createQuery(
                                        "select d.incidentId from Dispatch d where d.teamId in"
                                                + " :teams and d.recalledAt is null"
                                                + " and d.endedAt is null",
                                        UUID.class)
                                .setParameter("teams", teams)
                                .getResultList());
    }
}
