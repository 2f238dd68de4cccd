package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.commons.region.RegionCode;

/**
 * 区划检索: by code, name, a part of it, pinyin, initials or a name it had; three statements a page.
 */
@ApplicationScoped
class RegionSearch {

    /**
     * Whole name before its beginning before a part; what it is called today before earlier names.
     */
    private static final String WORDS =
            """
            select code, min(rank) as rank, level, max(former) as former from (
                select code, level, null as former,
                       case when name = :q or folded = :folded then 0
                            when %1$s then 1 else 2 end as rank
                from region r where %2$s
                union all
                select code, level, n.name, 3
                from region_name n join region r using (code)
                where %3$s) hit
            """;

    private static final String CODES =
            """
            select code, 0 as rank, level, null as former from region where code like :q || '%'
            """;

    private static final String CHILDREN =
            "select code, 0 as rank, 0 as level, null as former from region where ";

    private static final String IN_FORCE =
            " (coalesce(valid_from, :day) <= :day and coalesce(valid_to, :day) >= :day)";

    /** These divide nothing and stand in no address. */
    private static final Set<String> CONTAINERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final EntityManager database;
    private final RegionRepository regions;

    RegionSearch(EntityManager database, RegionRepository regions) {
        this.database = database;
        this.regions = regions;
    }

    /** A region of a page: how well it fits, and by which earlier name it was found. */
    record Found(Region region, int rank, int level, String formerName, String fullName) {

        List<String> position() {
            return List.of(String.valueOf(rank), String.valueOf(level), region.code().code());
        }
    }

    List<Found> find(
            RegionCode parent, String q, LocalDate inForceOn, List<String> after, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select code, rank, level, former from (");
        sql.append(q == null ? children(parent, values) : matching(q, values));
        if (q != null && !isCode(q)) {
            sql.append(" group by code, level");
        }
        sql.append(") found where true");
        if (q != null && parent != null) {
            sql.append(" and code like :below");
            values.put("below", parent.prefix() + "%");
        }
        if (inForceOn != null) {
            sql.append(" and code in (select code from region where").append(IN_FORCE).append(")");
            values.put("day", inForceOn);
        }
        if (after != null) {
            sql.append(" and (rank, level, code) > (:rank, :level, :after)");
            values.put("rank", Integer.valueOf(after.get(0)));
            values.put("level", Integer.valueOf(after.get(1)));
            values.put("after", after.get(2));
        }
        sql.append(" order by rank, level, code");
        return found(hits(sql.toString(), values, rows));
    }

    /** From the province down, by code; a container like 市辖区 is left out. */
    Map<String, String> fullNames(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (Object row :
                database.createNativeQuery(
                                """
                                with recursive line as (
                                    select code as start, code, name, parent_code, 0 as steps
                                    from region where code in (:codes)
                                    union all
                                    select l.start, r.code, r.name, r.parent_code, l.steps + 1
                                    from region r join line l on r.code = l.parent_code
                                )
                                select start, name from line order by start, steps desc
                                """)
                        .setParameter("codes", codes)
                        .getResultList()) {
            Object[] step = (Object[]) row;
            lines.computeIfAbsent((String) step[0], none -> new ArrayList<>())
                    .add((String) step[1]);
        }
        return lines.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> inOne(line.getValue())));
    }

    static String inOne(List<String> names) {
        String last = names.get(names.size() - 1);
        return names.stream()
                .filter(name -> name.equals(last) || !CONTAINERS.contains(name))
                .distinct()
                .collect(Collectors.joining());
    }

    private static boolean isCode(String q) {
        return q.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static String children(RegionCode parent, Map<String, Object> values) {
        if (parent == null || parent.level() == 0) {
            return CHILDREN + "region.level = 1";
        }
        values.put("parent", parent.code());
        return CHILDREN + "parent_code = :parent";
    }

    private static String matching(String q, Map<String, Object> values) {
        values.put("q", q);
        if (isCode(q)) {
            return CODES;
        }
        NameKeys keys = NameKeys.of(q);
        values.put("folded", keys.folded());
        if (keys.isSpelled()) {
            String spelled = "pinyin like '% ' || :folded || '%' or initials like :folded || '%'";
            values.put("folded", keys.pinyin());
            return WORDS.formatted(
                    "pinyin like ' ' || :folded || '%' or initials = :folded",
                    spelled, "n.pinyin like ' ' || :folded || '%'");
        }
        return WORDS.formatted(
                "starts_with(folded, :folded)",
                "strpos(folded, :folded) > 0",
                "strpos(n.folded, :folded) > 0");
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> hits(String sql, Map<String, Object> values, int rows) {
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    private List<Found> found(List<Object[]> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<String> codes = hits.stream().map(hit -> (String) hit[0]).toList();
        Map<String, Region> byCode = new LinkedHashMap<>();
        regions.list("code in ?1", codes)
                .forEach(region -> byCode.put(region.code().code(), region));
        Map<String, String> names = fullNames(codes);
        return hits.stream()
                .map(
                        hit ->
                                new Found(
                                        byCode.get((String) hit[0]),
                                        ((Number) hit[1]).intValue(),
                                        ((Number) hit[2]).intValue(),
                                        (String) hit[3],
                                        names.get((String) hit[0])))
                .toList();
    }
}
