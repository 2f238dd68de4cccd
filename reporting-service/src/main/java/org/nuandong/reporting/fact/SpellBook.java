package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;

/**
 * 在站期间账: of two openings (closings, numbers) of one spell the one with the higher order counts,
 * whichever arrives first; attributes are all kept.
 */
@ApplicationScoped
class SpellBook {

    private static final String OPEN =
            """
            insert into spell as s (aggregate_id, kind, subject_id, unit_id, region_code,
                opened_at, opened_epoch, opened_sequence, back_entered)
            select aggregate_id, kind, subject_id, unit_id, region_code, opened_at::timestamptz,
                epoch, sequence, back_entered
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[],
                ?::bigint[], ?::bool[])
                as n(aggregate_id, kind, subject_id, unit_id, region_code, opened_at, epoch,
                    sequence, back_entered)
            on conflict (aggregate_id, kind) do update set
                subject_id = excluded.subject_id, unit_id = excluded.unit_id,
                region_code = excluded.region_code, opened_at = excluded.opened_at,
                opened_epoch = excluded.opened_epoch,
                opened_sequence = excluded.opened_sequence,
                back_entered = excluded.back_entered
            where (excluded.opened_epoch, excluded.opened_sequence)
                > (s.opened_epoch, s.opened_sequence)
            """;

    private static final String CLOSE =
            """
            insert into spell as s (aggregate_id, kind, closed_at, closed_epoch, closed_sequence)
            select aggregate_id, kind, coalesce(closed_at::timestamptz, 'infinity'), epoch, sequence
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                as n(aggregate_id, kind, closed_at, epoch, sequence)
            on conflict (aggregate_id, kind) do update set
                closed_at = excluded.closed_at, closed_epoch = excluded.closed_epoch,
                closed_sequence = excluded.closed_sequence
            where (excluded.closed_epoch, excluded.closed_sequence)
                > (s.closed_epoch, s.closed_sequence)
            """;

    private static final String DESCRIBE =
            """
            insert into spell_attribute (aggregate_id, kind, attribute, period, event_id,
                valid_from, epoch, sequence, value)
            select aggregate_id, kind, attribute, period, event_id, valid_from::timestamptz, epoch,
                sequence, value::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::int[],
                ?::bigint[], ?::text[])
                as n(aggregate_id, kind, attribute, period, event_id, valid_from, epoch, sequence,
                    value)
            on conflict do nothing
            """;

    private static final String NUMBER =
            """
            insert into thing as t (id, kind, number, epoch, sequence)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::bigint[])
            on conflict (id) do update set
                number = excluded.number, epoch = excluded.epoch, sequence = excluded.sequence
            where (excluded.epoch, excluded.sequence) > (t.epoch, t.sequence)
            """;

    private record Key(UUID id, String kind) {}

    private final Database database;
    private final SpellDigest digest;

    SpellBook(Database database, SpellDigest digest) {
        this.database = database;
        this.digest = digest;
    }

    void take(Folded folded) {
        open(latestOpenings(folded));
        close(latestClosings(folded));
        describe(folded.attributes());
        number(latestThings(folded));
        digest.refresh(folded);
    }

    static List<Opening> latestOpenings(Folded folded) {
        return latest(folded.openings(), o -> new Key(o.aggregateId(), o.kind()), Opening::order);
    }

    static List<Closing> latestClosings(Folded folded) {
        return latest(folded.closings(), c -> new Key(c.aggregateId(), c.kind()), Closing::order);
    }

    static List<Thing> latestThings(Folded folded) {
        return latest(folded.things(), t -> new Key(t.id(), ""), Thing::order);
    }

    /**
     * One per key, that of the highest order; in the order of keys, so that no two lock crosswise.
     */
    private static <T> List<T> latest(
            Collection<T> marks, Function<T, Key> key, Function<T, Order> order) {
        BinaryOperator<T> later = BinaryOperator.maxBy(Comparator.comparing(order));
        return marks.stream()
                .collect(Collectors.toMap(key, Function.identity(), later))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(e -> e.getKey().id() + e.getKey().kind()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void open(List<Opening> openings) {
        if (openings.isEmpty()) {
            return;
        }
        Columns<Opening> columns = Columns.of(openings);
        database.change(
                OPEN,
                columns.column(Opening::aggregateId, UUID[]::new),
                columns.text(Opening::kind),
                columns.column(Opening::subjectId, UUID[]::new),
                columns.column(Opening::unitId, UUID[]::new),
                columns.text(Opening::regionCode),
                columns.text(Opening::at),
                columns.column(o -> o.order().epoch(), Integer[]::new),
                columns.column(o -> o.order().sequence(), Long[]::new),
                columns.column(Opening::backEntered, Boolean[]::new));
    }

    private void close(List<Closing> closings) {
        if (closings.isEmpty()) {
            return;
        }
        Columns<Closing> columns = Columns.of(closings);
        database.change(
                CLOSE,
                columns.column(Closing::aggregateId, UUID[]::new),
                columns.text(Closing::kind),
                columns.text(Closing::at),
                columns.column(c -> c.order().epoch(), Integer[]::new),
                columns.column(c -> c.order().sequence(), Long[]::new));
    }

    private void describe(List<SpellAttribute> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        Columns<SpellAttribute> columns = Columns.of(attributes);
        database.change(
                DESCRIBE,
                columns.column(SpellAttribute::aggregateId, UUID[]::new),
                columns.text(SpellAttribute::kind),
                columns.text(SpellAttribute::attribute),
                columns.text(SpellAttribute::period),
                columns.column(SpellAttribute::eventId, UUID[]::new),
                columns.text(SpellAttribute::validFrom),
                columns.column(a -> a.order().epoch(), Integer[]::new),
                columns.column(a -> a.order().sequence(), Long[]::new),
                columns.text(a -> CanonicalJson.write(a.value())));
    }

    private void number(List<Thing> things) {
        if (things.isEmpty()) {
            return;
        }
        Columns<Thing> columns = Columns.of(things);
        database.change(
                NUMBER,
                columns.column(Thing::id, UUID[]::new),
                columns.text(Thing::kind),
                columns.text(Thing::number),
                columns.column(t -> t.order().epoch(), Integer[]::new),
                columns.column(t -> t.order().sequence(), Long[]::new));
    }
}
