package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.BulkLoad;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.CopyText;

/**
 * 事实的批量装载: the same fold as live; what live finds by its keys row by row (the higher of two marks,
 * what a correction takes back, the sum of a day) is found for all rows together at the end.
 */
@ApplicationScoped
class FactLoad implements BulkLoad {

    private static final int KNOWN_CODES = 20_000;

    private static final String STAGES =
            """
            create unlogged table opening_mark (aggregate_id uuid, kind text, subject_id uuid,
                unit_id uuid, region_code text, at timestamptz, epoch int, sequence bigint,
                back_entered boolean);
            create unlogged table closing_mark (aggregate_id uuid, kind text, at timestamptz,
                epoch int, sequence bigint);
            create unlogged table thing_mark (id uuid, kind text, number text, epoch int,
                sequence bigint)
            """;

    private static final String FACT =
            "fact (event_id, kind, line, reversing, occurred_at, day, unit_id, region_code,"
                    + " aggregate_id, thing_id, subject_id, dims, quantity, back_entered)";

    private static final String REVERSALS =
            """
            insert into fact (event_id, kind, line, reversing, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, quantity, back_entered)
            select event_id, kind, line, true, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, -quantity, back_entered
            from fact where event_id in (select corrected_event_id from correction)
            """;

    private static final String SPELLS =
            """
            insert into spell (aggregate_id, kind, subject_id, unit_id, region_code, opened_at,
                opened_epoch, opened_sequence, back_entered, closed_at, closed_epoch,
                closed_sequence, known, known_until, known_as)
            select aggregate_id, kind, o.subject_id, o.unit_id, coalesce(o.region_code, ''), o.at,
                coalesce(o.epoch, -1), coalesce(o.sequence, -1), coalesce(o.back_entered, false),
                coalesce(c.at, 'infinity'), coalesce(c.epoch, -1), coalesce(c.sequence, -1),
                coalesce(d.known, '{}'), coalesce(d.known_until, '-infinity'),
                coalesce(d.known_as, false)
            from (select distinct on (aggregate_id, kind) * from opening_mark
                order by aggregate_id, kind, epoch desc, sequence desc) o
            full join (select distinct on (aggregate_id, kind) * from closing_mark
                order by aggregate_id, kind, epoch desc, sequence desc) c
                using (aggregate_id, kind)
            left join (%s) d using (aggregate_id, kind)
            """
                    .formatted(SpellDigest.OF_ALL);

    private static final String THINGS =
            """
            insert into thing (id, kind, number, epoch, sequence)
            select distinct on (id) * from thing_mark order by id, epoch desc, sequence desc
            """;

    private record FactKey(UUID eventId, String kind, int line) {}

    private record AttributeKey(UUID eventId, String kind, String attribute, String period) {}

    private final Folding folding;
    private final ConcurrentHashMap<SortedMap<String, List<String>>, String> written =
            new ConcurrentHashMap<>();

    FactLoad(Folding folding) {
        this.folding = folding;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        run(connection, STAGES);
    }

    @Override
    public void load(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Folded folded = folding.fold(events);
        facts(folded).copy(connection, FACT);
        corrections(folded)
                .copy(connection, "correction (corrected_event_id, correcting_event_id)");
        openings(folded).copy(connection, "opening_mark");
        closings(folded).copy(connection, "closing_mark");
        things(folded).copy(connection, "thing_mark");
        attributes(folded)
                .copy(
                        connection,
                        "spell_attribute (aggregate_id, kind, attribute, period, event_id,"
                                + " valid_from, epoch, sequence, value)");
    }

    @Override
    public void end(Connection connection) throws SQLException {
        run(connection, "analyze fact; analyze correction; analyze spell_attribute");
        run(connection, REVERSALS);
        run(connection, SPELLS);
        run(connection, THINGS);
        run(connection, TallyCheck.MAKE_DAYS);
        run(connection, TallyCheck.MAKE_MONTHS);
        run(connection, "drop table opening_mark, closing_mark, thing_mark");
    }

    /** Two rules that give the same fact of one event: the first one counts, as it does live. */
    private CopyText facts(Folded folded) {
        Set<FactKey> seen = new HashSet<>();
        CopyText rows = new CopyText();
        for (Fact f : folded.facts()) {
            if (seen.add(new FactKey(f.eventId(), f.kind(), f.line()))) {
                rows.row(
                        f.eventId(),
                        f.kind(),
                        f.line(),
                        false,
                        f.occurredAt(),
                        f.day(),
                        f.unitId(),
                        f.regionCode(),
                        f.aggregateId(),
                        f.thingId(),
                        f.subjectId(),
                        codes(f.dims()),
                        f.quantity(),
                        f.backEntered());
            }
        }
        return rows;
    }

    private static CopyText corrections(Folded folded) {
        CopyText rows = new CopyText();
        folded.corrections().forEach(c -> rows.row(c.corrected(), c.correcting()));
        return rows;
    }

    private static CopyText openings(Folded folded) {
        CopyText rows = new CopyText();
        for (Opening o : SpellBook.latestOpenings(folded)) {
            rows.row(
                    o.aggregateId(),
                    o.kind(),
                    o.subjectId(),
                    o.unitId(),
                    o.regionCode(),
                    o.at(),
                    o.order().epoch(),
                    o.order().sequence(),
                    o.backEntered());
        }
        return rows;
    }

    private static CopyText closings(Folded folded) {
        CopyText rows = new CopyText();
        for (Closing c : SpellBook.latestClosings(folded)) {
            rows.row(c.aggregateId(), c.kind(), c.at(), c.order().epoch(), c.order().sequence());
        }
        return rows;
    }

    private static CopyText things(Folded folded) {
        CopyText rows = new CopyText();
        for (Thing t : SpellBook.latestThings(folded)) {
            rows.row(t.id(), t.kind(), t.number(), t.order().epoch(), t.order().sequence());
        }
        return rows;
    }

    private static CopyText attributes(Folded folded) {
        Set<AttributeKey> seen = new HashSet<>();
        CopyText rows = new CopyText();
        for (SpellAttribute a : folded.attributes()) {
            if (seen.add(new AttributeKey(a.eventId(), a.kind(), a.attribute(), a.period()))) {
                rows.row(
                        a.aggregateId(),
                        a.kind(),
                        a.attribute(),
                        a.period(),
                        a.eventId(),
                        a.validFrom(),
                        a.order().epoch(),
                        a.order().sequence(),
                        CanonicalJson.write(a.value()));
            }
        }
        return rows;
    }

    /** The same few hundred combinations come again and again. */
    private String codes(SortedMap<String, List<String>> dims) {
        if (written.size() > KNOWN_CODES) {
            written.clear();
        }
        return written.computeIfAbsent(dims, CanonicalJson::write);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
