package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/**
 * 空白点 (R261): communities without a point, and those whose only one is closed for a time. Of a
 * street whose communities are not known the street itself is asked for.
 */
@ApplicationScoped
class PointGaps {

    // A level is 9 digits for a street, 12 for a community; zeros at the end are no place of their
    // own.
    private static final String GAPS =
            """
            with known as (
                select code, name from reference_region
                where (valid_from is null or valid_from <= current_date)
                and (valid_to is null or valid_to >= current_date)
                union
                select region_code, min(name) from reference_unit
                where kind in ('community', 'street-office')
                and not exists (select 1 from reference_region r where r.code = region_code)
                group by region_code),
            place as (
                select code, min(name) as name,
                    case when right(code, 3) = '000' then left(code, 9) else code end as prefix
                from known where length(code) >= 9 and substr(code, 7, 3) <> '000'
                and code like :region and code like any (:patterns) group by code),
            community as (
                select * from place p where length(p.prefix) = 12 or not exists
                    (select 1 from known k where k.code like p.prefix || '%%'
                    and length(k.code) = 12 and right(k.code, 3) <> '000')),
            standing as (
                select c.code, c.name,
                    (select count(*) from rescue_point r, unnest(r.serves) s
                        where r.kind = 'rescue-point' and r.state <> 'RETIRED'
                        and c.prefix like (case when length(s) = 12 and right(s, 3) = '000'
                            then left(s, 9) else s end) || '%%') as points,
                    (select count(*) from rescue_point r, unnest(r.serves) s
                        where r.kind = 'rescue-point' and r.state = 'OPEN'
                        and c.prefix like (case when length(s) = 12 and right(s, 3) = '000'
                            then left(s, 9) else s end) || '%%') as open
                from community c)
            select code, name, points, open from standing
            order by code
            """
                    .replace("%%", "%");

    private final EntityManager database;

    PointGaps(EntityManager database) {
        this.database = database;
    }

    /** One place that should have a point. */
    @Schema(name = "PointGap")
    public record Gap(
            @Schema(examples = "420203001001") String region,
            String name,
            @Schema(
                            description = "no-point, or closed: its points are closed for a time",
                            examples = "no-point")
                    String gap) {}

    /** How far a region is covered, and where it is not. */
    @Schema(name = "PointCoverage")
    public record Coverage(
            @Schema(description = "Communities, or streets whose communities are not known")
                    int places,
            int covered,
            List<Gap> gaps) {}

    @SuppressWarnings("unchecked")
    Coverage of(RegionCode region, String[] patterns) {
        List<Object[]> rows =
                database.createNativeQuery(GAPS, Object[].class)
                        .setParameter("region", region == null ? "%" : region.prefix() + "%")
                        .setParameter("patterns", patterns)
                        .getResultList();
        List<Gap> gaps =
                rows.stream()
                        .filter(row -> ((Number) row[3]).intValue() == 0)
                        .map(
                                row ->
                                        new Gap(
                                                (String) row[0],
                                                (String) row[1],
                                                ((Number) row[2]).intValue() == 0
                                                        ? "no-point"
                                                        : "closed"))
                        .toList();
        return new Coverage(rows.size(), rows.size() - gaps.size(), gaps);
    }
}
