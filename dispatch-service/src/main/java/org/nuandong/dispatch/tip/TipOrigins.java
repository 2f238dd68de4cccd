package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the tips of incidents came from: a platform hears of its own (R271). */
@ApplicationScoped
public class TipOrigins {

    private final EntityManager entities;

    TipOrigins(EntityManager entities) {
        this.entities = entities;
    }

    /** By incident, as they are linked now; in one query for all of them. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Set<String>> ofIncidents(Collection<UUID> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select distinct incident_id, source from tip"
                                        + " where incident_id = any (:incidents)",
                                Object[].class)
                        .setParameter("incidents", incidents.toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, Set<String>> sources = new HashMap<>();
        for (Object[] row : rows) {
            sources.computeIfAbsent((UUID) row[0], none -> new HashSet<>()).add((String) row[1]);
        }
        return sources;
    }
}
