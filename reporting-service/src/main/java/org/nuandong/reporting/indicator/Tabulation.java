package org.nuandong.reporting.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The readings behind one table: each is made once, however many rows draw on it. */
public final class Tabulation {

    private final IndicatorEngine engine;
    private final Scope scope;
    private final Period period;
    private final Map<Reading, List<Group>> readings = new HashMap<>();

    Tabulation(IndicatorEngine engine, Scope scope, Period period) {
        this.engine = engine;
        this.scope = scope;
        this.period = period;
    }

    /** The indicator's figure at each place where it is not nothing. */
    public Map<Place, Figure> figures(Indicator indicator, Criteria criteria) {
        Map<Place, Figure> figures = new HashMap<>();
        for (Group group : groups(indicator, criteria)) {
            figures.merge(group.place(), group.of(indicator.measure()), Figure::plus);
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
        if (reading.nature() == Nature.FLOW && reading.persons()) {
            // distinct persons cannot be put together from groups: read for these criteria
            return engine.persons(reading, criteria);
        }
        return readings.computeIfAbsent(reading, engine::groups).stream()
                .filter(group -> criteria.matches(group.codes()))
                .toList();
    }

    private static String sum(List<Group> groups) {
        Figure all = groups.stream().map(Group::amount).reduce(Figure.ZERO, Figure::plus);
        return all.value().stripTrailingZeros().toPlainString();
    }
}
