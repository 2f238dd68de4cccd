package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;

/**
 * 日计数、月计数: one row per kind, unit, region, day (or month) and codes; keys are touched in one order,
 * all days before all months.
 */
@ApplicationScoped
class TallyBook {

    private static final String ADD =
            """
            with told as (
                select kind, unit_id, region_code, day::date, dims::jsonb, quantity::numeric,
                    back_entered::numeric, facts, facts_back
                from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[], ?::bigint[])
                    as n(kind, unit_id, region_code, day, dims, quantity, back_entered, facts,
                        facts_back))%3$s
            insert into %1$s as t (kind, unit_id, region_code, %2$s, dims, quantity,
                back_entered, facts, facts_back)
            select * from told
            on conflict (kind, unit_id, region_code, %2$s, dims) do update set
                quantity = t.quantity + excluded.quantity,
                back_entered = t.back_entered + excluded.back_entered,
                facts = t.facts + excluded.facts,
                facts_back = t.facts_back + excluded.facts_back
            """;

    // For whoever keeps what was counted of the country: see the readings that are kept.
    private static final String NOTE =
            """
            , noted as (
                insert into tally_told (node, kind, unit_id, region_code, month, dims, quantity,
                    back_entered, facts, facts_back)
                select pg_relation_filenode(to_regclass('tally_month')), * from told)
            """;

    private static final String ADD_TO_DAYS = ADD.formatted("tally", "day", "");
    private static final String ADD_TO_MONTHS = ADD.formatted("tally_month", "month", NOTE);

    private final Database database;

    TallyBook(Database database) {
        this.database = database;
    }

    void add(List<TallyLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        add(ADD_TO_DAYS, lines.stream());
        add(ADD_TO_MONTHS, lines.stream().map(TallyLine::ofMonth));
    }

    private void add(String statement, Stream<TallyLine> lines) {
        Map<TallyLine.Key, TallyLine> byKey = new TreeMap<>();
        lines.forEach(line -> byKey.merge(line.key(), line, TallyLine::plus));
        Columns<TallyLine> columns = Columns.of(new ArrayList<>(byKey.values()));
        database.change(
                statement,
                columns.text(l -> l.key().kind()),
                columns.column(l -> l.key().unitId(), UUID[]::new),
                columns.text(l -> l.key().regionCode()),
                columns.text(l -> l.key().day()),
                columns.text(l -> l.key().dims()),
                columns.text(TallyLine::quantity),
                columns.text(TallyLine::backEntered),
                columns.column(TallyLine::facts, Long[]::new),
                columns.column(TallyLine::factsBack, Long[]::new));
    }
}
