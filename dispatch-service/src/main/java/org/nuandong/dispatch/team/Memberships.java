package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** 组员: in which teams somebody is, for lists of his own work and shifts. */
@ApplicationScoped
public class Memberships {

    private final EntityManager database;

    Memberships(EntityManager database) {
        this.database = database;
    }

    /** {@code staff} is the subject of the token. */
    @SuppressWarnings("unchecked")
    public List<UUID> teamsOf(String staff) {
        return database.createNativeQuery(
                        "select team_id from team_member where staff = :staff", UUID.class)
                .setParameter("staff", staff)
                .getResultList();
    }
}
