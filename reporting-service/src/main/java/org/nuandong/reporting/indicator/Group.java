package org.nuandong.reporting.indicator;

import java.util.List;
import java.util.Map;

/**
 * What has the same tier and the same codes, counted once by the database. {@code amount} is facts,
 * spells or persons; {@code weight} is the quantity or the days of it.
 */
public record Group(Tier tier, Map<String, List<String>> codes, Figure amount, Figure weight) {

    Group plus(Group other) {
        return new Group(tier, codes, amount.plus(other.amount), weight.plus(other.weight));
    }

    Figure of(Measure measure) {
        return measure == Measure.SUM || measure == Measure.DAYS ? weight : amount;
    }
}
