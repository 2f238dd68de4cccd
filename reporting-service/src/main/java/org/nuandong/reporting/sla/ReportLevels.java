package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.obligation.Punctuality;

/** 报送及时率, told apart by form or by the region of the unit that owes. */
@ApplicationScoped
class ReportLevels {

    /** What is told apart: its code, and the key of a count. */
    enum By {
        FORM(Punctuality.Count::form),
        REGION(count -> count.region().code());

        private final Function<Punctuality.Count, String> key;

        By(Function<Punctuality.Count, String> key) {
            this.key = key;
        }
    }

    private final Punctuality punctuality;
    private final UnitTree tree;

    ReportLevels(Punctuality punctuality, UnitTree tree) {
        this.punctuality = punctuality;
        this.tree = tree;
    }

    /** The sum first, then one line per key in the order of keys. */
    List<ReportLine> lines(YearMonth month, RegionCode region, UUID unitId, By by) {
        Set<UUID> units = unitId == null ? null : tree.below(unitId);
        ReportLine all = ReportLine.NONE;
        TreeMap<String, ReportLine> lines = new TreeMap<>();
        for (Punctuality.Count count : punctuality.of(month, unit -> asked(unit, region, units))) {
            all = plus(all, all.key(), count);
            if (by != null) {
                String key = by.key.apply(count);
                lines.put(key, plus(lines.getOrDefault(key, ReportLine.NONE), key, count));
            }
        }
        List<ReportLine> found = new ArrayList<>();
        found.add(all);
        found.addAll(lines.values());
        return found;
    }

    private static boolean asked(Unit unit, RegionCode region, Set<UUID> units) {
        return (region == null || region.covers(unit.region()))
                && (units == null || units.contains(unit.unitId()));
    }

    private static ReportLine plus(ReportLine line, String key, Punctuality.Count count) {
        return line.plus(key, count.inTime(), count.late(), count.missing());
    }
}
