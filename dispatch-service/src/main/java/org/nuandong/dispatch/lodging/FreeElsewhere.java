package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.platform.GeoPoint;

/** 邻近站空床: other houses with a bed for such a guest, the nearest first. */
@ApplicationScoped
class FreeElsewhere {

    /** An isolation room is nobody's way out of the cold; a family room only while it is empty. */
    private static final String FREE =
            """
            select h.id, h.unit_id, h.name, h.region_code, h.longitude, h.latitude,
                sum(r.beds - coalesce(t.taken, 0)) as free
            from lodging_house h
            join lodging_room r on r.house_id = h.id and r.closed_reason is null
            left join (select room_id, count(*) as taken from bed_assignment
                where released_at is null and not test group by room_id) t on t.room_id = r.id
            where h.id <> :own
                and (r.kind = 'ordinary' or r.kind = 'overflow' and h.overflow_since is not null)
                and (r.sex = :sex or r.sex = 'any' and t.taken is null)
                and (r.age_group = :age or r.age_group = 'any')
            group by h.id
            having sum(r.beds - coalesce(t.taken, 0)) > 0
            """;

    private final EntityManager database;
    private final Presets presets;
    private final Clock clock;

    FreeElsewhere(EntityManager database, Presets presets, Clock clock) {
        this.database = database;
        this.presets = presets;
        this.clock = clock;
    }

    /** {@code metres} is null where one of both has no place on the map. */
    @Schema(name = "FreeHouse")
    record Place(
            UUID houseId, UUID unitId, String name, String regionCode, int free, Long metres) {}

    @SuppressWarnings("unchecked")
    List<Place> near(House house, String sex, boolean minor) {
        List<Object[]> rows =
                database.createNativeQuery(FREE, Object[].class)
                        .setParameter("own", house.id())
                        .setParameter("sex", sex)
                        .setParameter("age", minor ? "minor" : "adult")
                        .getResultList();
        int most = presets.integer("lodging.nearest.count", house.region(), clock.instant());
        return rows.stream()
                .map(row -> place(house, row))
                .sorted(
                        Comparator.comparing(Place::metres, Comparator.nullsLast(Long::compare))
                                .thenComparing(place -> -shared(house, place))
                                .thenComparing(Place::houseId))
                .limit(most)
                .toList();
    }

    private static Place place(House house, Object[] row) {
        GeoPoint there = GeoPoint.ofNullable((Double) row[4], (Double) row[5]);
        GeoPoint here = house.point();
        return new Place(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[6]).intValue(),
                here == null || there == null ? null : Math.round(here.metresTo(there)));
    }

    /** Without a map, the same county comes before the same city and province. */
    private static int shared(House house, Place place) {
        String own = house.region().code();
        int same = 0;
        while (same < own.length() && own.charAt(same) == place.regionCode().charAt(same)) {
            same++;
        }
        return same;
    }
}
