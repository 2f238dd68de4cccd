package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Flows: from the tallies of days and months, or from the facts where persons are told apart. */
@ApplicationScoped
class FactReader {

    private static final String SUMS =
            """
            sum(facts)::bigint as amount, sum(facts_back)::bigint as amount_back,
            sum(quantity) as weight, sum(back_entered) as weight_back
            """;

    private static final String TALLIED =
            """
            select kind, unit_id, region_code, dims as codes, facts, facts_back, quantity,
                back_entered
            from
            """;

    private static final String COUNTED =
            """
            count(*) as amount, count(*) filter (where back_entered) as amount_back, 0 as weight,
            0 as weight_back
            """;

    // Of several facts of one person the last decides where the person is counted.
    private static final String PERSONS =
            """
            select unit_id, region_code, '{}'::jsonb as codes, back_entered
            from (select distinct on (subject_id) * from fact f
                where not reversing and subject_id is not null
                    and not exists (select from fact r where r.event_id = f.event_id
                        and r.kind = f.kind and r.line = f.line and r.reversing)
                    and kind = ? and day >= ? and day < ?
            """;

    private static final String BEHIND =
            """
            select * from (select f.event_id || ':' || line || ':' || reversing as id,
                occurred_at as at, null::timestamptz as ended_at, thing_id, t.kind as thing_kind,
                t.number, unit_id, region_code, dims::text as codes, quantity, back_entered,
                reversing
            from fact f left join thing t on t.id = f.thing_id
            where f.kind = ? and day >= ? and day < ?
            """;

    // The same days once more, as an index in the order of time knows them.
    private static final String MOMENTS = "and occurred_at >= ? and occurred_at < ?";

    private final Database database;

    FactReader(Database database) {
        this.database = database;
    }

    /** By kind of fact. Whole months from their own tallies, the days around them from theirs. */
    Map<String, List<Group>> groups(Collection<String> kinds, Scope scope, Period period) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        Sql sql = Tier.grouped("t.kind", SUMS, tallied(kinds, scope, period));
        KnownCodes known = new KnownCodes();
        Map<String, List<Group>> groups = new HashMap<>();
        database.list(
                        sql.text(),
                        row -> Map.entry(row.text("kind"), group(row, known)),
                        sql.arguments())
                .forEach(
                        e ->
                                groups.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        return groups;
    }

    private static Sql tallied(Collection<String> kinds, Scope scope, Period period) {
        List<LocalDate> months = period.wholeMonths();
        if (months.isEmpty()) {
            return days(kinds, scope, period.first(), period.end());
        }
        LocalDate first = months.get(0);
        LocalDate end = months.get(months.size() - 1).plusMonths(1);
        Sql sql = months(kinds, scope, months);
        if (period.first().isBefore(first)) {
            sql.add("union all").add(days(kinds, scope, period.first(), first));
        }
        if (end.isBefore(period.end())) {
            sql.add("union all").add(days(kinds, scope, end, period.end()));
        }
        return sql;
    }

    private static Sql days(Collection<String> kinds, Scope scope, LocalDate first, LocalDate end) {
        return Sql.of(TALLIED + "tally where kind = any(?)", (Object) texts(kinds))
                .add("and day >= ? and day < ?", first, end)
                .add(scope.sql());
    }

    private static Sql months(Collection<String> kinds, Scope scope, List<LocalDate> months) {
        return Sql.of(TALLIED + "tally_month where kind = any(?)", (Object) texts(kinds))
                .add("and month = any(?)", (Object) months.toArray(LocalDate[]::new))
                .add(scope.sql());
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    List<Group> persons(Reading reading, Criteria criteria) {
        Sql rows =
                in(PERSONS, reading)
                        .add(criteria.sql("dims"))
                        .add("order by subject_id, occurred_at desc, event_id desc, line desc) p");
        Sql sql = Tier.grouped("null", COUNTED, rows);
        KnownCodes known = new KnownCodes();
        return database.list(sql.text(), row -> group(row, known), sql.arguments());
    }

    /** Where any were counted, and perhaps more. */
    List<Place> places(Reading reading) {
        Sql sql =
                in(
                        "select distinct unit_id, region_code from tally"
                                + " where kind = ? and day >= ? and day < ?",
                        reading);
        return database.list(sql.text(), Things::place, sql.arguments());
    }

    /** Those at or after the given moment; null for all. */
    List<Behind> behind(Reading reading, Instant from, Sql filter) {
        Instant start = reading.period().startsAt();
        Instant first = from == null || from.isBefore(start) ? start : from;
        Sql sql = in(BEHIND, reading).add(MOMENTS, first, reading.period().endsAt()).add(filter);
        return database.list(sql.text(), Things::read, sql.arguments());
    }

    private static Sql in(String select, Reading reading) {
        Period period = reading.period();
        return Sql.of(select, reading.of(), period.first(), period.end())
                .add(reading.scope().sql());
    }

    private static Group group(Row row, KnownCodes known) {
        return new Group(
                Tier.of(row),
                known.of(row.text("codes")),
                new Figure(row.number("amount"), row.number("amount_back")),
                new Figure(row.number("weight"), row.number("weight_back")));
    }
}
