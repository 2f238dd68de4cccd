package org.nuandong.dispatch.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.SeenRows;

/** Every query for the book of a house. */
@ApplicationScoped
class HouseRepository {

    private static final String SAY =
            """
            insert into house_day (unit_id, day, kind, region_code, persons, vaccinated,
                recorded_at, recorded_by)
            values (:unit, :day, :kind, :region, :persons, cast(:vaccinated as int), :at, :by)
            on conflict (unit_id, day, kind) do update set persons = excluded.persons,
                vaccinated = excluded.vaccinated, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by
            """;

    private final EntityManager database;
    private final Caller caller;
    private final SeenRows<HouseArea> areas;
    private final SeenRows<FoodSample> samples;
    private final SeenRows<HouseIncident> incidents;

    HouseRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
        this.areas = rows(HouseArea.class, HouseArea::region, HouseArea::unitId);
        this.samples = rows(FoodSample.class, FoodSample::region, FoodSample::unitId);
        this.incidents = rows(HouseIncident.class, HouseIncident::region, HouseIncident::unitId);
    }

    private <T> SeenRows<T> rows(
            Class<T> kind, Function<T, RegionCode> region, Function<T, UUID> unitId) {
        return new SeenRows<>(database, caller, kind, region, unitId);
    }

    <T> T add(T entity) {
        database.persist(entity);
        return entity;
    }

    void flush() {
        database.flush();
    }

    SeenRows<HouseArea> areas() {
        return areas;
    }

    SeenRows<FoodSample> samples() {
        return samples;
    }

    SeenRows<HouseIncident> incidents() {
        return incidents;
    }

    /** One page of a scoped table of this feature, the newest first. */
    <T> List<T> page(Class<T> kind, String table, UUID unitId, UUID before, int limit) {
        return new ScopedQuery<>(database, kind, table, caller)
                .and("t.unit_id = :unit", "unit", unitId)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }

    List<UUID> casesOf(UUID incidentId) {
        return database.createQuery(
                        "select i.key.caseId from IncidentCase i where i.key.incidentId = :id"
                                + " order by i.key.caseId",
                        UUID.class)
                .setParameter("id", incidentId)
                .getResultList();
    }

    /** The last word on a kind and day counts. */
    void say(HouseRequests.NewDay day, HouseRequests.Count count, Instant at) {
        database.createNativeQuery(SAY)
                .setParameter("unit", day.unitId())
                .setParameter("day", day.on())
                .setParameter("kind", count.kind())
                .setParameter("region", day.regionCode().code())
                .setParameter("persons", count.persons())
                .setParameter(
                        "vaccinated",
                        count.vaccinated() == null ? null : count.vaccinated().toString())
                .setParameter("at", at)
                .setParameter("by", caller.subject())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<HouseRequests.Count> counts(UUID unitId, LocalDate day) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select kind, persons, vaccinated from house_day where unit_id ="
                                        + " :unit and day = :day order by kind",
                                Object[].class)
                        .setParameter("unit", unitId)
                        .setParameter("day", day)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new HouseRequests.Count(
                                        (String) row[0], (Integer) row[1], (Integer) row[2]))
                .toList();
    }
}
