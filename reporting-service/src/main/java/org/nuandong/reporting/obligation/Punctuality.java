package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: 报送及时率: handed in by the due time, of all that was owed and whose time has come. */
@ApplicationScoped
public class Punctuality {

    private final Tables tables;
    private final Standings standings;
    private final Owing owing;
    private final UnitTree tree;
    private final Caller caller;
    private final Clock clock;

    Punctuality(
            Tables tables,
            Standings standings,
            Owing owing,
            UnitTree tree,
            Caller caller,
            Clock clock) {
        this.tables = tables;
        this.standings = standings;
        this.owing = owing;
        this.tree = tree;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Of one form in one place: {@code inTime} and {@code late} were handed in, {@code missing} not
     * at all; together they are {@code owed}.
     *
     * @param region that of the units, as the tree knows it
     */
    public record Count(String form, RegionCode region, long inTime, long late, long missing) {

        public long owed() {
            return inTime + late + missing;
        }
    }

    /** What fell due in the month, up to now, in the caller's scope (a job sees everything). */
    public List<Count> of(YearMonth month) {
        return of(month, unit -> true);
    }

    /** Likewise, of these units alone. */
    public List<Count> of(YearMonth month, Predicate<Unit> which) {
        Instant now = clock.instant();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        ObligationFilter due =
                new ObligationFilter(null, null, null, null, null, null, first, last);
        Sight sight = new Sight(caller, tree);
        Reckoning look = owing.look();
        Map<String, Count> counts = new TreeMap<>();
        var places =
                tree.all().stream().filter(which).map(Unit::region).collect(Collectors.toSet());
        for (Table table : tables.between(tables.owed(), first, last, places)) {
            String form = table.form().form();
            standings.of(table, look, u -> which.test(u) && sight.sees(u, form)).stream()
                    .filter(standing -> due.takes(standing, now))
                    .filter(standing -> !standing.dueAt().isAfter(now))
                    .forEach(standing -> count(counts, form, standing, now));
        }
        return List.copyOf(counts.values());
    }

    private static void count(
            Map<String, Count> counts, String form, Standing standing, Instant now) {
        RegionCode region = standing.owed().unit().region();
        String timing = standing.timing(now);
        Count one =
                new Count(
                        form,
                        region,
                        timing.equals("in-time") ? 1 : 0,
                        timing.equals("late") ? 1 : 0,
                        timing.equals("overdue") ? 1 : 0);
        counts.merge(
                form + " " + region.code(),
                one,
                (a, b) ->
                        new Count(
                                form,
                                region,
                                a.inTime() + b.inTime(),
                                a.late() + b.late(),
                                a.missing() + b.missing()));
    }
}
