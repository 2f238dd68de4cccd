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

    private final Database database;

    TallyCheck(Database database) {
        this.database = database;
    }

    /** Rows that stand in one but not, or otherwise, in the other. */
    public long differences() {
        return database.one(
                        """
                        with told as (%s), kept as (
                            select kind, unit_id, region_code, day, dims, quantity, back_entered,
                                facts, facts_back
                            from tally)
                        select (select count(*) from (select * from told except table kept) a)
                             + (select count(*) from (select * from kept except table told) b)
                             as differences
                        """
                                .formatted(FROM_FACTS),
                        row -> row.whole("differences"))
                .orElseThrow();
    }

    /** Makes the tallies again; writers wait meanwhile. Answers the differences it mended. */
    @Transactional
    @TransactionConfiguration(timeout = 3_600)
    public long recompute() {
        database.change("lock table tally in share row exclusive mode");
        long differences = differences();
        database.change("delete from tally");
        database.change(
                "insert into tally (kind, unit_id, region_code, day, dims, quantity,"
                        + " back_entered, facts, facts_back) "
                        + FROM_FACTS);
        return differences;
    }
}
