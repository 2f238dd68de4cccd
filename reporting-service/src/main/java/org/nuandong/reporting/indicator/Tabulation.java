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
        SortedMap<String, String> marks = new TreeMap<>();
        readings.forEach(
                (reading, groups) ->
                        marks.put(
                                reading.nature() + " " + reading.of() + " " + reading.persons(),
                                reading.nature() == Nature.FLOW
                                        ? sum(groups)
                                        : engine.mark(reading)));
        return marks;
    }

    private List<Group> groups(Indicator indicator, Criteria criteria) {
        Reading reading = Reading.of(indicator, scope, period);
        if (reading.nature() == Nature.FLOW && !reading.isTallied()) {
            // distinct persons cannot be put together from groups: read for these criteria
            return engine.persons(reading, criteria);
        }
        return readings.computeIfAbsent(reading, this::read).stream()
                .filter(group -> criteria.matches(group.codes()))
                .toList();
    }

    private List<Group> read(Reading reading) {
        if (!reading.isTallied()) {
            return engine.spells(reading);
        }
        if (flows == null) {
            flows = engine.flows(kinds, scope, period);
        }
        return flows.getOrDefault(reading.of(), List.of());
    }

    private static String sum(List<Group> groups) {
        Figure all = groups.stream().map(Group::amount).reduce(Figure.ZERO, Figure::plus);
        return all.value().stripTrailingZeros().toPlainString();
    }
}
