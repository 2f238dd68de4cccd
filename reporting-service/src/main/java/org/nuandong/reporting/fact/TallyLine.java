package org.nuandong.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Row;

/** What one fact, or many of the same key, add to a day. */
record TallyLine(Key key, BigDecimal quantity, BigDecimal backEntered, long facts, long factsBack) {

    /** Day, place and codes; dims in the database's own notation of JSON. */
    record Key(String kind, UUID unitId, String regionCode, LocalDate day, String dims)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind)
                        .thenComparing(Key::unitId, Comparator.nullsFirst(UUID::compareTo))
                        .thenComparing(Key::regionCode)
                        .thenComparing(Key::day)
                        .thenComparing(Key::dims);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static TallyLine of(Fact fact) {
        Key key =
                new Key(
                        fact.kind(),
                        fact.unitId(),
                        fact.regionCode(),
                        fact.day(),
                        CanonicalJson.write(fact.dims()));
        return of(key, fact.quantity(), 1, fact.backEntered());
    }

    static TallyLine ofReversal(Row row) {
        Key key =
                new Key(
                        row.text("kind"),
                        row.uuid("unit_id"),
                        row.text("region_code"),
                        row.day("day"),
                        CanonicalJson.write(CanonicalJson.tree(row.text("dims"))));
        return of(key, row.number("quantity"), -1, row.flag("back_entered"));
    }

    private static TallyLine of(Key key, BigDecimal quantity, long facts, boolean backEntered) {
        return backEntered
                ? new TallyLine(key, quantity, quantity, facts, facts)
                : new TallyLine(key, quantity, BigDecimal.ZERO, facts, 0);
    }

    /** The same under the first of its month. */
    TallyLine ofMonth() {
        Key ofMonth =
                new Key(
                        key.kind(),
                        key.unitId(),
                        key.regionCode(),
                        key.day().withDayOfMonth(1),
                        key.dims());
        return new TallyLine(ofMonth, quantity, backEntered, facts, factsBack);
    }

    TallyLine plus(TallyLine other) {
        return new TallyLine(
                key,
                quantity.add(other.quantity),
                backEntered.add(other.backEntered),
                facts + other.facts,
                factsBack + other.factsBack);
    }
}
