package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** 事实账: writes what was folded, in the running transaction, and keeps the tallies with it. */
@ApplicationScoped
public class FactLedger {

    private static final String INSERT =
            """
            insert into fact (event_id, kind, line, reversing, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, quantity, back_entered)
            select event_id, kind, line, false, occurred_at::timestamptz, day::date, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims::jsonb, quantity::numeric,
                back_entered
            from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bool[])
                as f(event_id, kind, line, occurred_at, day, unit_id, region_code, aggregate_id,
                    thing_id, subject_id, dims, quantity, back_entered)
            on conflict do nothing
            returning event_id, kind, line
            """;

    // A correction concerns its own aggregate, so both come through one partition and one reader:
    // whichever is second sees the first.
    private static final String REVERSE =
            """
            insert into fact (event_id, kind, line, reversing, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, quantity, back_entered)
            select event_id, kind, line, true, occurred_at, day, unit_id,
                region_code, aggregate_id, thing_id, subject_id, dims, -quantity, back_entered
            from fact f
            where event_id = any(?) and not reversing
                and exists (select from correction c where c.corrected_event_id = f.event_id)
            on conflict do nothing
            returning kind, unit_id, region_code, day, dims::text as dims, quantity, back_entered
            """;

    private record Key(UUID eventId, String kind, int line) {}

    private final Database database;
    private final TallyBook tallies;
    private final SpellBook spells;

    FactLedger(Database database, TallyBook tallies, SpellBook spells) {
        this.database = database;
        this.tallies = tallies;
        this.spells = spells;
    }

    /** Takes in what is new of it; what is there already stays as it is. */
    public void take(Folded folded) {
        if (folded.isEmpty()) {
            return;
        }
        keep(folded.corrections());
        List<Fact> fresh = insert(folded.facts());
        List<TallyLine> lines = new ArrayList<>(fresh.stream().map(TallyLine::of).toList());
        lines.addAll(reverse(fresh, folded.corrections()));
        tallies.add(lines);
        spells.take(folded);
    }

    private void keep(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        Columns<Correction> columns = Columns.of(corrections);
        database.change(
                """
                insert into correction (corrected_event_id, correcting_event_id)
                select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing
                """,
                columns.column(Correction::corrected, UUID[]::new),
                columns.column(Correction::correcting, UUID[]::new));
    }

    private List<Fact> insert(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Columns<Fact> columns = Columns.of(facts);
        Set<Key> inserted =
                new HashSet<>(
                        database.list(
                                INSERT,
                                FactLedger::key,
                                columns.column(Fact::eventId, UUID[]::new),
                                columns.text(Fact::kind),
                                columns.column(Fact::line, Integer[]::new),
                                columns.text(Fact::occurredAt),
                                columns.text(Fact::day),
                                columns.column(Fact::unitId, UUID[]::new),
                                columns.text(Fact::regionCode),
                                columns.column(Fact::aggregateId, UUID[]::new),
                                columns.column(Fact::thingId, UUID[]::new),
                                columns.column(Fact::subjectId, UUID[]::new),
                                columns.text(f -> CanonicalJson.write(f.dims())),
                                columns.text(Fact::quantity),
                                columns.column(Fact::backEntered, Boolean[]::new)));
        return facts.stream()
                .filter(f -> inserted.remove(new Key(f.eventId(), f.kind(), f.line())))
                .toList();
    }

    private static Key key(Row row) {
        return new Key(row.uuid("event_id"), row.text("kind"), (int) row.whole("line"));
    }

    private List<TallyLine> reverse(List<Fact> fresh, List<Correction> corrections) {
        UUID[] touched =
                Stream.concat(
                                fresh.stream().map(Fact::eventId),
                                corrections.stream().map(Correction::corrected))
                        .distinct()
                        .toArray(UUID[]::new);
        return touched.length == 0
                ? List.of()
                : database.list(REVERSE, TallyLine::ofReversal, (Object) touched);
    }
}
