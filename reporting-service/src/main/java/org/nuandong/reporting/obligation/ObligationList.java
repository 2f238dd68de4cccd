package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Form;

/** 应报清单: walks table by table, the longest ended first, until the page is full. */
@ApplicationScoped
class ObligationList {

    private final Tables tables;
    private final Standings standings;
    private final Owing owing;
    private final UnitTree tree;
    private final Caller caller;

    ObligationList(Tables tables, Standings standings, Owing owing, UnitTree tree, Caller caller) {
        this.tables = tables;
        this.standings = standings;
        this.owing = owing;
        this.tree = tree;
        this.caller = caller;
    }

    /** One line, and the table it was found in. */
    record Line(Table table, Standing standing) {

        /** As text, in the order of the list. */
        List<String> position() {
            return List.of(ObligationList.position(table), unit(standing.owed().unit()));
        }
    }

    /** Those behind the position of the last one, {@code rows} at most. */
    List<Line> page(ObligationFilter filter, Instant now, List<String> after, int rows) {
        Sight sight = new Sight(caller, tree);
        Reckoning look = owing.look();
        List<Line> found = new ArrayList<>();
        Iterator<Table> next = asked(filter, sight).iterator();
        while (found.size() < rows && next.hasNext()) {
            Table table = next.next();
            int reached = after == null ? 1 : position(table).compareTo(after.get(0));
            if (reached >= 0) {
                String last = reached == 0 ? after.get(1) : "";
                Predicate<Unit> which = asked(table, filter, sight);
                standings
                        .of(table, look, which.and(unit -> unit(unit).compareTo(last) > 0))
                        .stream()
                        .filter(standing -> filter.takes(standing, now))
                        .limit(rows - found.size())
                        .forEach(standing -> found.add(new Line(table, standing)));
            }
        }
        return found;
    }

    /** Of all that the filter takes. */
    ObligationCounts counts(ObligationFilter filter, Instant now) {
        Sight sight = new Sight(caller, tree);
        Reckoning look = owing.look();
        ObligationCounts counts = ObligationCounts.NONE;
        for (Table table : asked(filter, sight)) {
            for (Standing one : standings.of(table, look, asked(table, filter, sight))) {
                if (filter.takes(one, now)) {
                    counts = counts.and(one.timing(now));
                }
            }
        }
        return counts;
    }

    private static Predicate<Unit> asked(Table table, ObligationFilter filter, Sight sight) {
        return unit -> filter.takes(unit) && sight.sees(unit, table.form().form());
    }

    private List<Table> asked(ObligationFilter filter, Sight sight) {
        List<Form> among =
                tables.owed().stream()
                        .filter(f -> filter.form() == null || filter.form().equals(f.form()))
                        .toList();
        Set<RegionCode> places =
                tree.all().stream()
                        .filter(filter::takes)
                        .filter(unit -> among.stream().anyMatch(f -> sight.sees(unit, f.form())))
                        .map(Unit::region)
                        .collect(Collectors.toSet());
        return filter.period() == null
                ? tables.between(among, filter.dueFrom(), filter.dueUntil(), places)
                : tables.of(among, filter.period(), places);
    }

    private static String position(Table table) {
        return table.end() + " " + table.form().form() + " " + table.period();
    }

    private static String unit(Unit unit) {
        return unit.region().code() + " " + unit.unitId();
    }
}
