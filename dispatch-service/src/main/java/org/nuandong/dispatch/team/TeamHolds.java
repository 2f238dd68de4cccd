package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for what holds the teams. */
@ApplicationScoped
class TeamHolds implements PanacheRepositoryBase<TeamHold, UUID> {

    /** The first taken first. */
    List<TeamHold> of(UUID teamId) {
        return list("teamId = ?1 order by heldAt, id", teamId);
    }

    List<TeamHold> of(List<UUID> teamIds) {
        return teamIds.isEmpty() ? List.of() : list("teamId in ?1 order by heldAt, id", teamIds);
    }

    /** Null when this incident does not hold the team. */
    TeamHold holding(UUID teamId, UUID incidentId) {
        return find("teamId = ?1 and incidentId = ?2", teamId, incidentId).firstResult();
    }

    List<TeamHold> by(UUID incidentId) {
        return list("incidentId", incidentId);
    }
}
