package org.nuandong.dispatch.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.SeenRows;

/** Every query for hospitals and what hangs on the stays in them. */
@ApplicationScoped
class HospitalRepository {

    private final EntityManager database;
    private final Caller caller;
    private final SeenRows<Treatment> treatments;
    private final SeenRows<HospitalCost> costs;

    HospitalRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
        this.treatments =
                new SeenRows<>(
                        database, caller, Treatment.class, Treatment::region, Treatment::unitId);
        this.costs =
                new SeenRows<>(
                        database,
                        caller,
                        HospitalCost.class,
                        HospitalCost::region,
                        HospitalCost::unitId);
    }

    <T> T add(T entity) {
        database.persist(entity);
        return entity;
    }

    void flush() {
        database.flush();
    }

    /** A hospital of the city serves its counties: they see it, and change nothing. */
    DesignatedHospital hospital(UUID id) {
        DesignatedHospital found = database.find(DesignatedHospital.class, id);
        if (found == null || !isShown(found)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    DesignatedHospital ownHospital(UUID id) {
        DesignatedHospital found =
                database.find(DesignatedHospital.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !caller.sees(found.region(), null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    private boolean isShown(DesignatedHospital hospital) {
        return caller.regions().stream()
                .anyMatch(own -> own.covers(hospital.region()) || hospital.region().covers(own));
    }

    /** What a list of hospitals is narrowed to; null narrows nothing. */
    record Filter(RegionCode region, String kind, LocalDate on) {}

    List<DesignatedHospital> hospitals(Filter filter, UUID before, int limit) {
        List<String> reach = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        List<RegionCode> own =
                filter.region() == null ? caller.regions() : List.of(filter.region());
        for (int i = 0; i < own.size(); i++) {
            reach.add("h.regionCode like :below" + i);
            reach.add(":code" + i + " like concat(h.regionPrefix, '%')");
            values.put("below" + i, own.get(i).prefix() + "%");
            values.put("code" + i, own.get(i).code());
        }
        StringBuilder where =
                new StringBuilder("from DesignatedHospital h where (")
                        .append(reach.isEmpty() ? "1 = 0" : String.join(" or ", reach))
                        .append(")");
        if (filter.kind() != null) {
            where.append(" and concat(',', h.kinds, ',') like :kind");
            values.put("kind", "%," + filter.kind() + ",%");
        }
        if (filter.on() != null) {
            where.append(" and h.designatedFrom <= :on")
                    .append(" and (h.designatedTo is null or h.designatedTo >= :on)");
            values.put("on", filter.on());
        }
        if (before != null) {
            where.append(" and h.id < :before");
            values.put("before", before);
        }
        TypedQuery<DesignatedHospital> query =
                database.createQuery(where + " order by h.id desc", DesignatedHospital.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    /** By id, else by its very name; only what serves that region on that day. */
    Optional<DesignatedHospital> serving(UUID id, String name, RegionCode region, LocalDate day) {
        List<DesignatedHospital> named =
                id == null
                        ? database.createQuery(
                                        "from DesignatedHospital h where h.name = :name order by"
                                                + " h.id",
                                        DesignatedHospital.class)
                                .setParameter("name", name)
                                .getResultList()
                        : Optional.ofNullable(database.find(DesignatedHospital.class, id)).stream()
                                .toList();
        return named.stream().filter(hospital -> hospital.serves(region, day)).findFirst();
    }

    SeenRows<Treatment> treatments() {
        return treatments;
    }

    SeenRows<HospitalCost> costs() {
        return costs;
    }

    Optional<Treatment> openOf(UUID caseId) {
        return treatments.lockedOpen(caseId, "t.dischargedAt is null");
    }

    List<Treatment> ofCase(UUID caseId) {
        return database.createQuery(
                        "from Treatment t where t.caseId = :id order by t.admittedAt, t.id",
                        Treatment.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<Treatment> treatments(Boolean open, UUID caseId, UUID before, int limit) {
        ScopedQuery<Treatment> query =
                new ScopedQuery<>(database, Treatment.class, "treatment", caller)
                        .and("t.case_id = :case", "case", caseId)
                        .and("t.id < :before", "before", before);
        if (open != null) {
            query.and(open ? "t.discharged_at is null" : "t.discharged_at is not null");
        }
        return query.rows("t.id desc", limit);
    }

    List<TreatmentVisit> visits(UUID treatmentId) {
        return of(TreatmentVisit.class, treatmentId, "at");
    }

    List<TreatmentPayer> payers(UUID treatmentId) {
        return of(TreatmentPayer.class, treatmentId, "at");
    }

    List<HospitalCost> costs(UUID treatmentId) {
        return of(HospitalCost.class, treatmentId, "recordedAt");
    }

    private <T> List<T> of(Class<T> kind, UUID treatmentId, String order) {
        return database.createQuery(
                        "from %s x where x.treatmentId = :id order by x.%s, x.id"
                                .formatted(kind.getSimpleName(), order),
                        kind)
                .setParameter("id", treatmentId)
                .getResultList();
    }
}
