package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Flows: from the daily tallies, or from the facts where persons are told apart. */
@ApplicationScoped
class FactReader {

    private static final String GROUPS =
            """
            select unit_id, region_code, dims::text as codes,
                sum(facts) as amount, sum(facts_back) as amount_back,
                sum(quantity) as weight, sum(back_entered) as weight_back
            from tally where kind = ? and day >= ? and day < ?
            """;

    // Of several facts of one person the last decides where the person is counted.
    private static final String PERSONS =
            """
            select unit_id, region_code, '{}' as codes,
                count(*) as amount, count(*) filter (where back_entered) as amount_back,
                0 as weight, 0 as weight_back
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

    private final Database database;

    FactReader(Database database) {
        this.database = database;
    }

    List<Group> groups(Reading reading) {
        Sql sql = in(GROUPS, reading).add("group by unit_id, region_code, dims");
        return database.list(sql.text(), FactReader::group, sql.arguments());
    }

    List<Group> persons(Reading reading, Criteria criteria) {
        Sql sql =
                in(PERSONS, reading)
                        .add(criteria.sql("dims"))
                        .add("order by subject_id, occurred_at desc, event_id desc, line desc) p")
                        .add("group by unit_id, region_code");
        return database.list(sql.text(), FactReader::group, sql.arguments());
    }

    List<Behind> behind(Reading reading, Sql filter) {
        Sql sql = in(BEHIND, reading).add(filter);
        return database.list(sql.text(), Things::read, sql.arguments());
    }

    private static Sql in(String select, Reading reading) {
        Period period = reading.period();
        return Sql.of(select, reading.of(), period.first(), period.end())
                .add(reading.scope().sql());
    }

    private static Group group(Row row) {
        return new Group(
                Things.place(row),
                Things.codes(row),
                new Figure(row.number("amount"), row.number("amount_back")),
                new Figure(row.number("weight"), row.number("weight_back")));
    }
}
