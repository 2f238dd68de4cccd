package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** In which teams somebody sits (R240), for lists of what is theirs to do. */
@ApplicationScoped
public class TeamMemberships {

    private final TeamRepository teams;

    TeamMemberships(TeamRepository teams) {
        this.teams = teams;
    }

    /** {@code staff} is the token's subject. */
    public List<UUID> of(String staff) {
        return teams.getEntityManager()
                .createQuery(
                        "select t.id from Team t join t.members m where m.staff = :staff",
                        UUID.class)
                .setParameter("staff", staff)
                .getResultList();
    }
}
