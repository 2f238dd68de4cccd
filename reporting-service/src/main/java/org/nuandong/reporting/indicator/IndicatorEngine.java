package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Counts indicators and opens what stands behind a figure. */
@ApplicationScoped
public class IndicatorEngine {

    private final SpellReader spells;
    private final FactReader facts;

    IndicatorEngine(SpellReader spells, FactReader facts) {
        this.spells = spells;
        this.facts = facts;
    }

    /**
     * One table to be filled with these indicators: what several of them need is read once, all
     * flows together.
     */
    public Tabulation tabulate(Collection<Indicator> indicators, Scope scope, Period period) {
        return new Tabulation(this, indicators, scope, period);
    }

    /**
     * What an indicator counts, within places (null for all) and the reader's reach, by time and id
     * after the given ones.
     */
    public List<Behind> behind(
            Question question,
            Collection<Place> places,
            Reach reach,
            Instant after,
            String afterId,
            int limit) {
        Page page = new Page(question.criteria(), places, reach, after, afterId, limit);
        Reading reading = Reading.of(question.indicator(), question.scope(), question.period());
        return reading.nature() == Nature.FLOW
                ? facts.behind(reading, page)
                : spells.behind(reading, page);
    }

    /** Where any of it was counted, whatever the criteria, and perhaps more. */
    public List<Place> places(Question question) {
        Reading reading = Reading.of(question.indicator(), question.scope(), question.period());
        return reading.nature() == Nature.FLOW ? facts.places(reading) : spells.places(reading);
    }

    Map<String, List<Group>> flows(Collection<String> kinds, Scope scope, Period period) {
        return facts.groups(kinds, scope, period);
    }

    SpellGroups spells(Reading reading) {
        return spells.groups(reading);
    }

    List<Group> persons(Reading reading, Criteria criteria) {
        return facts.persons(reading, criteria);
    }
}
