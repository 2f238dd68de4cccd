package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Flows of the nation: sums of whole months that are kept, and what was added to them since. */
@ApplicationScoped
class KeptFlows {

    static final String ON_CONFLICT =
            """
            on conflict (reading_id, kind, level, unit_kind, codes) do update set
                amount = s.amount + excluded.amount,
                amount_back = s.amount_back + excluded.amount_back,
                weight = s.weight + excluded.weight,
                weight_back = s.weight_back + excluded.weight_back,
                events = s.events + excluded.events, total = s.total + excluded.total
            """;

    private static final String COLUMNS =
            """
            select kind, unit_id, region_code, dims as codes, facts, facts_back, quantity,
                back_entered
            """;

    // Nothing that a rebuild adds to its own tables beside the running ones.
    private static final String TOLD =
            COLUMNS
                    + "from tally_told where node = pg_relation_filenode(to_regclass('tally_month'))";

    private static final String RIGHT = "right";

    private final Database database;
    private final KeptReadings readings;

    KeptFlows(Database database, KeptReadings readings) {
        this.database = database;
        this.readings = readings;
    }

    /**
     * By kind of fact; empty when not all months are kept.
     *
     * @param around further rows as of tallies, of days outside these months; null for none
     */
    Optional<List<Map.Entry<String, Group>>> groups(
            Collection<String> kinds, Scope scope, List<LocalDate> months, Sql around) {
        return readings.flows(scope, months).flatMap(ids -> groups(kinds, months, around, ids));
    }

    private Optional<List<Map.Entry<String, Group>>> groups(
            Collection<String> kinds, List<LocalDate> months, Sql around, Long[] ids) {
        Object wanted = kinds.toArray(String[]::new);
        Sql told =
                Sql.of(TOLD + " and kind = any(?)", wanted)
                        .add("and month = any(?)", (Object) months.toArray(LocalDate[]::new));
        if (around != null) {
            told.add("union all").add(around);
        }
        Sql sql =
                Sql.of("select * from (")
                        .add(Tier.grouped("t.kind", FactReader.SUMS, told))
                        .add(") fresh union all select kind, level, unit_kind, codes::text,")
                        .add("amount, amount_back, weight, weight_back from kept_sum")
                        .add("where reading_id = any(?) and kind = any(?)", ids, wanted)
                        .add("union all select '" + RIGHT + "', -1, null, '{}', 0, 0, 0, 0")
                        .add("from kept_reading r where r.id = any(?) and", (Object) ids)
                        .add(KeptReadings.RIGHT);
        KnownCodes known = new KnownCodes();
        List<Map.Entry<String, Group>> rows =
                database.list(sql.text(), row -> read(row, known), sql.arguments());
        List<Map.Entry<String, Group>> counted =
                rows.stream().filter(e -> e.getValue().tier().level() >= 0).toList();
        return rows.size() - counted.size() == ids.length ? Optional.of(counted) : Optional.empty();
    }

    private static Map.Entry<String, Group> read(Row row, KnownCodes known) {
        return Map.entry(row.text("kind"), FactReader.group(row, known));
    }

    /** Counts a month, in the running transaction's view. */
    void count(LocalDate month, long id) {
        readings.empty(id);
        add(Sql.of(COLUMNS + "from tally_month where month = ?", month), id);
        readings.counted(id);
    }

    /** Takes in what was added to it since, in the running transaction's view. */
    void fold(LocalDate month, long id) {
        add(Sql.of(TOLD + " and month = ?", month), id);
    }

    private void add(Sql rows, long id) {
        Sql sql =
                Sql.of("insert into kept_sum as s (reading_id, kind, level, unit_kind, codes,")
                        .add("amount, amount_back, weight, weight_back, events, total)")
                        .add("select ?::bigint, kind, level, unit_kind, codes::jsonb, amount,", id)
                        .add("amount_back, weight, weight_back, 0, 0 from (")
                        .add(Tier.grouped("t.kind", FactReader.SUMS, rows))
                        .add(") g")
                        .add(ON_CONFLICT);
        database.change(sql.text(), sql.arguments());
    }
}
