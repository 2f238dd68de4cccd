package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuandong.commons.region.RegionCode;

/**
 * 区划沿革: what took the place of a withdrawn code, over as many changes as it takes: one code for a
 * renaming or a merge, several for a division, none where nobody knows.
 */
@ApplicationScoped
class Succession {

    /** A code may return to a code it had before: nothing is walked twice. */
    private static final String WALK =
            """
            with recursive heir as (
                select code as start, code, valid_to, replaced_by, array[code] as seen
                from region where %s and valid_to < :day
                union all
                select h.start, r.code, r.valid_to, r.replaced_by, h.seen || r.code
                from heir h join region r on r.code = any (h.replaced_by)
                where h.valid_to < :day and not r.code = any (h.seen)
            )
            select distinct start, code from heir
            where code <> start and coalesce(valid_to, :day) >= :day order by start, code
            """;

    private final EntityManager database;

    Succession(EntityManager database) {
        this.database = database;
    }

    /** In force on the day; empty for a code that is in force itself. */
    List<String> of(String code, LocalDate day) {
        return walk("code = :which", code, day).getOrDefault(code, List.of());
    }

    /** Of every withdrawn code below a region. */
    Map<String, List<String>> below(RegionCode region, LocalDate day) {
        return walk("code like :which", region.prefix() + "%", day);
    }

    private Map<String, List<String>> walk(String which, String value, LocalDate day) {
        Map<String, List<String>> heirs = new TreeMap<>();
        for (Object row :
                database.createNativeQuery(WALK.formatted(which))
                        .setParameter("which", value)
                        .setParameter("day", day)
                        .getResultList()) {
            Object[] pair = (Object[]) row;
            heirs.computeIfAbsent((String) pair[0], none -> new ArrayList<>())
                    .add((String) pair[1]);
        }
        return heirs;
    }
}
