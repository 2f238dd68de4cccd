package org.nuandong.dispatch.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.AgencyOfCaller;

/** Every query for requests. An agency sees what was asked of it, not whose station asked. */
@ApplicationScoped
class AgencyRequestRepository implements PanacheRepositoryBase<AgencyRequest, UUID> {

    private final Caller caller;
    private final AgencyOfCaller agencies;

    AgencyRequestRepository(Caller caller, AgencyOfCaller agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    AgencyRequest locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    AgencyRequest visible(UUID id) {
        AgencyRequest request = findById(id);
        if (request == null || !sees(request)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return request;
    }

    private boolean sees(AgencyRequest request) {
        if (agencies.isPartner()) {
            return agencies.mayActFor(request.agency())
                    && caller.sees(request.region(), request.agencyUnitId());
        }
        return caller.sees(request.region(), request.unitId());
    }

    List<AgencyRequest> ofIncident(UUID incidentId) {
        return list("incidentId = ?1 order by askedAt, id", incidentId);
    }

    List<AgencyRequest> lockedOf(UUID incidentId) {
        return find("incidentId = ?1 order by id", incidentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<AgencyRequest> lockedOfDoor(UUID helpRequestId) {
        return find("helpRequestId = ?1 order by id", helpRequestId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The latest first. */
    List<AgencyRequest> newest(String agency, AgencyStep state, UUID before, int limit) {
        boolean partner = agencies.isPartner();
        UUID[] units = caller.visibleUnits();
        StringBuilder sql =
                new StringBuilder(
                        "select t.* from agency_request t where t.region_code like any"
                                + " (:patterns)");
        Map<String, Object> values = new HashMap<>();
        values.put("patterns", caller.likePatterns());
        String unit = partner ? "t.agency_unit_id" : "t.unit_id";
        and(sql, values, "(" + unit + " is null or " + unit + " = any (:units))", "units", units);
        and(sql, values, "t.agency = any (:own)", "own", agencies.own());
        and(sql, values, "t.agency = :agency", "agency", agency);
        and(sql, values, "t.state = :state", "state", state == null ? null : state.name());
        and(sql, values, "t.id < :before", "before", before);
        var query =
                getEntityManager()
                        .createNativeQuery(sql + " order by t.id desc", AgencyRequest.class);
        values.forEach(query::setParameter);
        return typed(query.setMaxResults(limit + 1).getResultList());
    }

    private static void and(
            StringBuilder sql,
            Map<String, Object> values,
            String condition,
            String name,
            Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<AgencyRequest> typed(List<?> rows) {
        return (List<AgencyRequest>) rows;
    }

    /** Which agencies were asked in these incidents; in one query for all of them. */
    @SuppressWarnings("unchecked")
    Map<UUID, Set<String>> agenciesAsked(Collection<UUID> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select distinct incident_id, agency from agency_request"
                                        + " where incident_id = any (:incidents)",
                                Object[].class)
                        .setParameter("incidents", incidents.toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, Set<String>> asked = new HashMap<>();
        for (Object[] row : rows) {
            asked.computeIfAbsent((UUID) row[0], none -> new HashSet<>()).add((String) row[1]);
        }
        return asked;
    }
}
