package org.nuandong.reporting.fact;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.nuandong.reporting.platform.Database;

/** 重算: are the tallies what the facts say? They can be made again from the facts at any time. */
@ApplicationScoped
public class TallyCheck {

    private static final String FROM_FACTS =
            """
            select kind, unit_id, region_code, day, dims, sum(quantity) as quantity,
                coalesce(sum(quantity) filter (where back_entered), 0) as back_entered,
                sum(case when reversing then -1 else 1 end) as facts,
                coalesce(sum(case when reversing then -1 else 1 end) filter (where back_entered), 0)
                    as facts_back
            from fact group by kind, unit_id, region_code, day, dims
            """;

    private static final String MONTHS_OF =
            """
            select kind, unit_id, region_code, date_trunc('month', day)::date as month, dims,
                sum(quantity) as quantity, sum(back_entered) as back_entered, sum(facts) as facts,
                sum(facts_back) as facts_back
            from %s group by 1, 2, 3, 4, 5
            """;

    static final String MAKE_DAYS =
            "insert into tally (kind, unit_id, region_code, day, dims, quantity, back_entered,"
                    + " facts, facts_back) "
                    + FROM_FACTS;

    /** From the days, when they are right. In the order in which a month is read. */
    static final String MAKE_MONTHS =
            "insert into tally_month (kind, unit_id, region_code, month, dims, quantity,"
                    + " back_entered, facts, facts_back) "
                    + MONTHS_OF.formatted("tally")
                    + " order by 4, 1, 3, 2";

    private static final String DIFFERENCES =
            """
            with kept_nation as materialized (
                select id, period, node from kept_reading
                where nature = 'FLOW' and node = pg_relation_filenode(to_regclass(source))),
            told as materialized (%s), kept as (
                select kind, unit_id, region_code, day, dims, quantity, back_entered, facts,
                    facts_back
                from tally),
            told_month as materialized (%s), kept_month as (
                select kind, unit_id, region_code, month, dims, quantity, back_entered, facts,
                    facts_back
                from tally_month),
            nation as materialized (
                select period, kind, codes, sum(amount) as facts, sum(weight) as quantity
                from (
                    select r.period, s.kind, s.codes, s.amount, s.weight
                    from kept_nation r join kept_sum s on s.reading_id = r.id
                    union all
                    select r.period, t.kind, t.dims, t.facts, t.quantity
                    from kept_nation r join tally_told t
                        on t.node = r.node and to_char(t.month, 'YYYY-MM') = r.period) n
                group by period, kind, codes),
            told_nation as materialized (
                select r.period, m.kind, m.dims, sum(m.facts) as facts, sum(m.quantity) as quantity
                from kept_nation r join told_month m on to_char(m.month, 'YYYY-MM') = r.period
                group by r.period, m.kind, m.dims)
            select (select count(*) from (table told except table kept) a)
                 + (select count(*) from (table kept except table told) b)
                 + (select count(*) from (table told_month except table kept_month) c)
                 + (select count(*) from (table kept_month except table told_month) d)
                 + (select count(*) from (table told_nation except table nation) e)
                 + (select count(*) from (table nation except table told_nation) f)
                 as differences
            """
                    .formatted(FROM_FACTS, MONTHS_OF.formatted("told"));

    private final Database database;

    TallyCheck(Database database) {
        this.database = database;
    }

    /**
     * Rows, of days, months and kept months of the nation, that stand in one but not, or otherwise,
     * in the other.
     */
    public long differences() {
        return database.one(DIFFERENCES, row -> row.whole("differences")).orElseThrow();
    }

    /**
     * Makes the tallies again, and what is kept of them; writers wait meanwhile. Answers the
     * differences it mended.
     */
    @Transactional
    @TransactionConfiguration(timeout = 3_600)
    public long recompute() {
        database.change("lock table tally, tally_month in share row exclusive mode");
        long differences = differences();
        database.change("delete from tally");
        database.change("delete from tally_month");
        database.change(MAKE_DAYS);
        database.change(MAKE_MONTHS);
        database.change("update kept_reading set node = null");
        return differences;
    }
}
