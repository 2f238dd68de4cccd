package org.nuandong.reporting.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The readings behind one table: each is made once, however many rows draw on it. */
public final class Tabulation {

    private final IndicatorEngine engine;
    private final Scope scope;
    private final Period period;
    private final Set<String> kinds = new TreeSet<>();
    private final Map<Reading, List<Group>> readings = new HashMap<>();
    private final Map<Reading, String> marks = new HashMap<>();
    private Map<String, List<Group>> flows;

    Tabulation(
            IndicatorEngine engine, Collection<Indicator> indicators, Scope scope, Period period) {
        this.engine = engine;
        indicators.stream()
                .map(i -> Reading.of(i, scope, period))
                .filter(Reading::isTallied)
                .forEach(reading -> kinds.add(reading.of()));
        this.scope = scope;
        this.period = period;
    }

    /** The indicator's figure at each tier of places where it is not nothing. */
    public Map<Tier, Figure> figures(Indicator indicator, Criteria criteria) {
        Map<Tier, Figure> figures = new HashMap<>();
        for (Group group : groups(indicator, criteria)) {
            figures.merge(group.tier(), group.of(indicator.measure()), Figure::plus);
        }
        return figures;
    }

    /** What tells these readings from others: the same facts give the same marks. */
    public SortedMap<String, String> marks() {
        SortedMap<String, String> found = new TreeMap<>();
        readings.forEach(
                (reading, groups) ->
                        found.put(
                                reading.nature() + " " + reading.of() + " " + reading.persons(),
                                reading.nature() == Nature.FLOW
                                        ? sum(groups)
                                        : marks.get(reading)));
        return found;
    }

    private List<Group> groups(Indicator indicator, Criteria criteria) {
        Reading reading = Reading.of(indicator, scope, period);
        if (reading.nature() == Nature.FLOW && !reading.isTallied()) {
            // distinct persons cannot be put together from groups: read for these criteria
            return mayFind(reading.of(), criteria) ? engine.persons(reading, criteria) : List.of();
        }
        return readings.computeIfAbsent(reading, this::read).stream()
                .filter(group -> criteria.matches(group.codes()))
                .toList();
    }

    /** Sums at hand tell at once that there is nobody. */
    private boolean mayFind(String kind, Criteria criteria) {
        return !kinds.contains(kind)
                || flows().getOrDefault(kind, List.of()).stream()
                        .anyMatch(group -> criteria.matches(group.codes()));
    }

    private List<Group> read(Reading reading) {
        if (!reading.isTallied()) {
            SpellGroups spells = engine.spells(reading);
            marks.put(reading, spells.mark());
            return spells.groups();
        }
        return flows().getOrDefault(reading.of(), List.of());
    }

    private Map<String, List<Group>> flows() {
        if (flows == null) {
            flows = engine.flows(kinds, scope, period);
        }
        return flows;
    }

    private static String sum(List<Group> groups) {
        Figure all = groups.stream().map(Group::amount).reduce(Figure.ZERO, Figure::plus);
        return all.value().stripTrailingZeros().toPlainString();
    }
}
