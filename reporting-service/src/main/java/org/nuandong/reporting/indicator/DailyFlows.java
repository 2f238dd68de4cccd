package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Sql;

/** 逐日数: flows day by day within a reader's reach, several indicators in one reading. */
@ApplicationScoped
public class DailyFlows {

    private record DayGroup(LocalDate day, String kind, Group group) {}

    private final Database database;
    private final IndicatorCatalog catalog;

    DailyFlows(Database database, IndicatorCatalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * Day → figure of each indicator, days without any left out. From the daily tallies alone, so
     * only counts and sums without presets.
     */
    public Map<String, SortedMap<LocalDate, BigDecimal>> read(
            Collection<String> indicators, Reach reach, LocalDate first, LocalDate end) {
        List<Indicator> flows =
                indicators.stream().map(id -> catalog.find(id).orElseThrow()).toList();
        flows.forEach(DailyFlows::requireTallied);
        List<DayGroup> groups = groups(flows, reach, first, end);
        Map<String, SortedMap<LocalDate, BigDecimal>> figures = new HashMap<>();
        for (Indicator flow : flows) {
            SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
            groups.stream()
                    .filter(g -> g.kind().equals(flow.of()))
                    .filter(g -> flow.where().matches(g.group().codes()))
                    .forEach(
                            g ->
                                    days.merge(
                                            g.day(),
                                            g.group().of(flow.measure()).value(),
                                            BigDecimal::add));
            figures.put(flow.id(), days);
        }
        return figures;
    }

    private static void requireTallied(Indicator flow) {
        boolean tallied =
                flow.nature() == Nature.FLOW
                        && (flow.measure() == Measure.COUNT || flow.measure() == Measure.SUM)
                        && flow.where().presets().isEmpty();
        if (!tallied) {
            throw new IllegalArgumentException(flow.id() + " is not tallied day by day");
        }
    }

    private List<DayGroup> groups(
            List<Indicator> flows, Reach reach, LocalDate first, LocalDate end) {
        Sql sql =
                Sql.of(
                                """
                                select day, kind, dims::text as codes, sum(facts) as amount,
                                    sum(quantity) as weight
                                from tally where kind = any(?) and day >= ? and day < ?
                                """,
                                flows.stream().map(Indicator::of).distinct().toArray(String[]::new),
                                first,
                                end)
                        .add(reach.sql())
                        .add("group by day, kind, dims");
        return database.list(
                sql.text(),
                row ->
                        new DayGroup(
                                row.day("day"),
                                row.text("kind"),
                                new Group(
                                        null,
                                        Things.codes(row),
                                        new Figure(row.number("amount"), BigDecimal.ZERO),
                                        new Figure(row.number("weight"), BigDecimal.ZERO))),
                sql.arguments());
    }
}
