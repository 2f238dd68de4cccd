package org.nuandong.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Sql;

/** Stock and presence, from spells; those of the nation from what is kept of them. */
@ApplicationScoped
class SpellReader {

    static final String SUMS =
            """
            count(*) as amount, count(*) filter (where back_entered) as amount_back,
            sum(days) as weight, coalesce(sum(days) filter (where back_entered), 0) as weight_back,
            sum(events) as events, sum(total) as total
            """;

    /** Of a table {@code b} of members. */
    static final String SHOWN =
            """
            b.aggregate_id::text as id, b.opened_at as at, b.closed_at as ended_at,
            b.aggregate_id as thing_id, t.kind as thing_kind, t.number, b.unit_id, b.region_code,
            b.codes::text as codes, b.days as quantity, b.back_entered, false as reversing
            """;

    private final Database database;
    private final KeptSpells kept;

    SpellReader(Database database, KeptSpells kept) {
        this.database = database;
        this.kept = kept;
    }

    /** What tells the counted spells from others is part of it: same facts, same mark. */
    SpellGroups groups(Reading reading) {
        Optional<SpellGroups> atHand = kept.groups(reading);
        return atHand.orElseGet(() -> counted(reading));
    }

    /** Counted anew, whatever is kept. */
    SpellGroups counted(Reading reading) {
        Population population = new Population(reading);
        // Written codes are told apart faster than their JSON.
        Sql members =
                Sql.of("with")
                        .add(population.tables(new Sql()))
                        .add("select unit_id, region_code, codes::text as codes, days,")
                        .add("back_entered, events, total from (")
                        .add(population.told())
                        .add(") m");
        SpellGroups groups = new SpellGroups();
        KnownCodes known = new KnownCodes();
        database.listPlanned(Tier.grouped("null", SUMS, members), row -> groups.add(row, known));
        return groups;
    }

    /** Where any were counted, and perhaps more. */
    List<Place> places(Reading reading) {
        Sql sql =
                Sql.of(
                                "select distinct unit_id, region_code from spell where kind = ?",
                                reading.of())
                        .add(reading.scope().sql());
        return database.listPlanned(sql, Things::place);
    }

    List<Behind> behind(Reading reading, Page page) {
        return kept.behind(reading, page).orElseGet(() -> counted(reading, page));
    }

    /** The page by time and number first, then the numbers of the files: fifty, not all. */
    List<Behind> counted(Reading reading, Page page) {
        Sql sql =
                Sql.of("with")
                        .add(new Population(reading).tables(new Sql()))
                        .add("select")
                        .add(SHOWN)
                        .add("from (select * from population where true")
                        .add(page.of("codes", "opened_at", "aggregate_id::text"))
                        .add(") b left join thing t on t.id = b.aggregate_id order by at, id");
        return database.listPlanned(sql, Things::read);
    }
}
