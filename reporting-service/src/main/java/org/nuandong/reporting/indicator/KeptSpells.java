package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/**
 * Stock and presence of the nation: sums that are kept, less the persons of whom something was told
 * since, and these counted anew. A touched spell concerns the person it belonged to and the one it
 * belongs to now; both are taken with all their spells, so that the rest stays as it was.
 */
@ApplicationScoped
class KeptSpells {

    /** Stands as its level in the row that says: what is kept was right. */
    private static final int RIGHT = -1;

    private static final String MEMBERS =
            """
            select unit_id, region_code, codes::text as codes, days, back_entered, events, total,
                %s as sign from
            """;

    private static final String SUMS =
            """
            sum(sign) as amount, coalesce(sum(sign) filter (where back_entered), 0) as amount_back,
            sum(sign * days) as weight,
            coalesce(sum(sign * days) filter (where back_entered), 0) as weight_back,
            sum(sign * events) as events, sum(sign * total) as total
            """;

    private final Database database;
    private final KeptReadings readings;

    KeptSpells(Database database, KeptReadings readings) {
        this.database = database;
        this.readings = readings;
    }

    /** Empty when nothing right is kept. */
    Optional<SpellGroups> groups(Reading reading) {
        return readings.find(reading).flatMap(id -> groups(reading, id));
    }

    private Optional<SpellGroups> groups(Reading reading, long id) {
        Sql members =
                Sql.of("with")
                        .add(touched(reading, id))
                        .add(MEMBERS.formatted("-1"))
                        .add("kept_member where reading_id = ?", id)
                        .add("and person in (select person from whose) union all")
                        .add(MEMBERS.formatted("1"))
                        .add("(")
                        .add(new Population(reading).told())
                        .add(") told");
        Sql sql =
                Sql.of("select * from (")
                        .add(Tier.grouped("null", SUMS, members))
                        .add(") fresh union all select null, level, unit_kind, codes::text,")
                        .add("amount, amount_back, weight, weight_back, events, total")
                        .add("from kept_sum where reading_id = ?", id)
                        .add("union all select null, " + RIGHT + ", null, '{}', 0, 0, 0, 0, 0, 0")
                        .add("from kept_reading r where r.id = ? and" + KeptReadings.RIGHT, id);
        SpellGroups groups = new SpellGroups();
        KnownCodes known = new KnownCodes();
        List<Boolean> right =
                database.list(sql.text(), row -> take(row, groups, known), sql.arguments());
        return right.contains(true) ? Optional.of(groups) : Optional.empty();
    }

    private static boolean take(Row row, SpellGroups groups, KnownCodes known) {
        if (row.whole("level") == RIGHT) {
            return true;
        }
        groups.add(row, known);
        return false;
    }

    /** The touched spells, whose they are and were, all spells of these, and them counted. */
    private static Sql touched(Reading reading, long id) {
        Population population = new Population(reading);
        return Sql.of(
                        "touched as materialized (select distinct aggregate_id from spell_touched"
                                + " where kind = ?), whose as materialized (",
                        reading.of())
                .add("select person from kept_stay where reading_id = ?", id)
                .add("and aggregate_id in (select aggregate_id from touched) union select")
                .add(population.person())
                .add("from spell where kind = ?", reading.of())
                .add("and aggregate_id in (select aggregate_id from touched)),")
                .add("again as materialized (select aggregate_id from touched union")
                .add("select aggregate_id from kept_stay where reading_id = ?", id)
                .add("and person in (select person from whose)),")
                .add(
                        population.tables(
                                Sql.of("and aggregate_id in (select aggregate_id from again)")));
    }

    /** Empty when nothing right is kept. */
    Optional<List<Behind>> behind(Reading reading, Page page) {
        return readings.find(reading).map(id -> behind(reading, id, page));
    }

    private List<Behind> behind(Reading reading, long id, Page page) {
        String columns =
                "select aggregate_id, opened_at, closed_at, unit_id, region_code, codes, days,"
                        + " back_entered from ";
        Sql conditions = page.of("codes", "opened_at", "aggregate_id::text");
        Sql sql =
                Sql.of("with")
                        .add(touched(reading, id))
                        .add("select")
                        .add(SpellReader.SHOWN)
                        .add("from (select * from ((" + columns)
                        .add("kept_member where reading_id = ?", id)
                        .add("and person not in (select person from whose)")
                        .add(conditions)
                        .add(") union all (" + columns + "population where true")
                        .add(conditions)
                        .add(
                                ")) both_kinds order by opened_at, aggregate_id::text limit ?",
                                page.limit())
                        .add(") b left join thing t on t.id = b.aggregate_id order by at, id");
        return database.listPlanned(sql, Things::read);
    }

    /** Counts all of it, in the running transaction's view. */
    void count(Reading reading, long id) {
        readings.empty(id);
        write(reading, id, new Sql());
        add(id, "1", new Sql());
        readings.counted(id);
    }

    /** Takes in what was told since, in the running transaction's view. */
    void fold(Reading reading, long id) {
        Sql spells = Sql.of("with").add(touched(reading, id));
        Object whose = uuids(Sql.of("").add(spells).add("select person as id from whose"));
        Object again = uuids(Sql.of("").add(spells).add("select aggregate_id as id from again"));
        Sql theirs = Sql.of("and person = any(?)", whose);
        add(id, "-1", theirs);
        for (String table : List.of("kept_member", "kept_stay")) {
            change(Sql.of("delete from " + table + " where reading_id = ?", id).add(theirs));
        }
        write(reading, id, Sql.of("and aggregate_id = any(?)", again));
        add(id, "1", theirs);
        change(Sql.of("delete from kept_sum where reading_id = ? and amount = 0", id));
    }

    private UUID[] uuids(Sql sql) {
        return database.listPlanned(sql, row -> row.uuid("id")).toArray(UUID[]::new);
    }

    private void write(Reading reading, long id, Sql among) {
        Population population = new Population(reading);
        change(
                Sql.of("insert into kept_stay (reading_id, aggregate_id, person) with")
                        .add(population.tables(among))
                        .add("select ?::bigint, aggregate_id, person from scope", id));
        change(
                Sql.of("insert into kept_member (reading_id, person, aggregate_id, opened_at,")
                        .add("closed_at, unit_id, region_code, codes, days, back_entered, events,")
                        .add("total) with")
                        .add(population.tables(among))
                        .add("select ?::bigint, told.* from (", id)
                        .add(population.told())
                        .add(") told"));
    }

    private void add(long id, String sign, Sql whose) {
        Sql members =
                Sql.of(MEMBERS.formatted(sign) + "kept_member where reading_id = ?", id).add(whose);
        change(
                Sql.of("insert into kept_sum as s (reading_id, kind, level, unit_kind, codes,")
                        .add("amount, amount_back, weight, weight_back, events, total)")
                        .add("select ?::bigint, '', level, unit_kind, codes::jsonb, amount,", id)
                        .add("amount_back, weight, weight_back, events, total from (")
                        .add(Tier.grouped("null", SUMS, members))
                        .add(") g")
                        .add(KeptFlows.ON_CONFLICT));
    }

    private void change(Sql sql) {
        database.change(sql.text(), sql.arguments());
    }
}
