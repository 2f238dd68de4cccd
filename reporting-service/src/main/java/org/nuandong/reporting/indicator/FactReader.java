package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Flows: from the tallies of days and months, or from the facts where persons are told apart. */
@ApplicationScoped
class FactReader {

    static final String SUMS =
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

    // By the moment alone: a fact's day is its moment's in China, and an index in the order of time
    // gives the first page without a sort.
    private static final String BEHIND =
            """
            select b.id, b.occurred_at as at, null::timestamptz as ended_at, b.thing_id,
                t.kind as thing_kind, t.number, b.unit_id, b.region_code, b.dims::text as codes,
                b.quantity, b.back_entered, b.reversing
            from (select *, event_id || ':' || line || ':' || reversing as id from fact f
                where f.kind = ? and occurred_at >= ? and occurred_at < ?
            """;

    private final Database database;
    private final KeptFlows kept;

    FactReader(Database database, KeptFlows kept) {
        this.database = database;
        this.kept = kept;
    }

    /**
     * By kind of fact. Whole months from their own tallies (those of the nation from what is kept
     * of them), the days around them from theirs.
     */
    Map<String, List<Group>> groups(Collection<String> kinds, Scope scope, Period period) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        List<LocalDate> months = period.wholeMonths();
        return kept
                .groups(kinds, scope, months, around(kinds, scope, period, months))
                .orElseGet(() -> counted(kinds, scope, period))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** From the tallies, whatever is kept. */
    List<Map.Entry<String, Group>> counted(Collection<String> kinds, Scope scope, Period period) {
        List<LocalDate> months = period.wholeMonths();
        Sql around = around(kinds, scope, period, months);
        Sql rows = months.isEmpty() ? around : months(kinds, scope, months);
        if (!months.isEmpty() && around != null) {
            rows.add("union all").add(around);
        }
        KnownCodes known = new KnownCodes();
        return database.listPlanned(
                Tier.grouped("t.kind", SUMS, rows),
                row -> Map.entry(row.text("kind"), group(row, known)));
    }

    /** The days outside these months; null when there are none. */
    private static Sql around(
            Collection<String> kinds, Scope scope, Period period, List<LocalDate> months) {
        if (months.isEmpty()) {
            return days(kinds, scope, period.first(), period.end());
        }
        LocalDate first = months.get(0);
        LocalDate end = months.get(months.size() - 1).plusMonths(1);
        Sql before =
                period.first().isBefore(first) ? days(kinds, scope, period.first(), first) : null;
        if (!end.isBefore(period.end())) {
            return before;
        }
        Sql after = days(kinds, scope, end, period.end());
        return before == null ? after : before.add("union all").add(after);
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
        KnownCodes known = new KnownCodes();
        return database.listPlanned(Tier.grouped("null", COUNTED, rows), row -> group(row, known));
    }

    /** Where any were counted, and perhaps more. */
    List<Place> places(Reading reading) {
        Sql sql =
                in(
                        "select distinct unit_id, region_code from tally"
                                + " where kind = ? and day >= ? and day < ?",
                        reading);
        return database.listPlanned(sql, Things::place);
    }

    List<Behind> behind(Reading reading, Page page) {
        Period period = reading.period();
        Sql sql =
                Sql.of(BEHIND, reading.of(), period.startsAt(), period.endsAt())
                        .add(reading.scope().sql())
                        .add(
                                page.of(
                                        "dims",
                                        "occurred_at",
                                        "(event_id || ':' || line || ':' || reversing)"))
                        .add(") b left join thing t on t.id = b.thing_id order by at, id");
        return database.listPlanned(sql, Things::read);
    }

    private static Sql in(String select, Reading reading) {
        Period period = reading.period();
        return Sql.of(select, reading.of(), period.first(), period.end())
                .add(reading.scope().sql());
    }

    static Group group(Row row, KnownCodes known) {
        return new Group(
                Tier.of(row),
                known.of(row.text("codes")),
                new Figure(row.number("amount"), row.number("amount_back")),
                new Figure(row.number("weight"), row.number("weight_back")));
    }
}
