package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** The door for whoever has to know what is still open at a station, test calls left out. */
@ApplicationScoped
public class OpenIncidents {

    private final EntityManager database;

    OpenIncidents(EntityManager database) {
        this.database = database;
    }

    /** Of a unit, or of all below a region when there is no unit; the nearest deadline first. */
    public List<OpenIncident> of(RegionCode region, UUID unitId) {
        List<IncidentState> open =
                Arrays.stream(IncidentState.values()).filter(IncidentState::isOpen).toList();
        String where = unitId == null ? "i.regionCode like :at" : "i.unitId = :at";
        return database.createQuery(
                        "from Incident i where i.state in :open and not i.test and "
                                + where
                                + " order by i.clock.deadlineAt, i.id",
                        Incident.class)
                .setParameter("open", open)
                .setParameter("at", unitId == null ? region.prefix() + "%" : unitId)
                .getResultStream()
                .map(
                        i ->
                                new OpenIncident(
                                        i.id(),
                                        i.incidentNo(),
                                        i.state().code(),
                                        i.clock().deadlineAt()))
                .toList();
    }
}
