package org.nuandong.reporting.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.reporting.platform.Row;

/** Spells summed by tier and codes, from one or several readings that add up. */
final class SpellGroups {

    private record Key(Tier tier, Map<String, List<String>> codes) {}

    private final Map<Key, Group> groups = new HashMap<>();
    private BigDecimal events = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;

    /** Answers itself, so that rows may be read into it. */
    SpellGroups add(Row row, KnownCodes known) {
        Key key = new Key(Tier.of(row), known.of(row.text("codes")));
        Group group =
                new Group(
                        key.tier(),
                        key.codes(),
                        new Figure(row.number("amount"), row.number("amount_back")),
                        new Figure(row.number("weight"), row.number("weight_back")));
        groups.merge(key, group, Group::plus);
        events = events.add(row.number("events"));
        total = total.add(row.number("total"));
        return this;
    }

    /** What came to nothing is left out. */
    List<Group> groups() {
        return groups.values().stream().filter(g -> g.amount().value().signum() != 0).toList();
    }

    /** Count and sum of the hashes of all events that describe the spells: same facts, same. */
    String mark() {
        return events.toBigInteger() + ":" + total.toBigInteger();
    }
}
