package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** 资金使用: allotted, paid and given back by source, from the same tallies as the money table. */
@ApplicationScoped
class FundLevels {

    private static final int DIGITS = 4;
    private static final String SUMS =
            """
            select source,
                coalesce(sum(quantity) filter (where kind = 'funds-allotted'), 0) as allotted,
                coalesce(sum(quantity) filter (where kind = 'funds-paid'), 0) as paid,
                coalesce(sum(quantity) filter (where kind = 'funds-returned'), 0) as returned
            from (select *, coalesce(dims -> 'source' ->> 0, 'unknown') as source from tally
            """;

    /** Money of one source in the period, yuan; whole, so no interval. */
    @Schema(name = "FundLevel")
    record FundLine(
            @Schema(description = "Code of fund-source", examples = "central") String source,
            @Schema(description = "Yuan / 下达", examples = "30000.00") BigDecimal allotted,
            @Schema(description = "Yuan / 发放", examples = "24000.00") BigDecimal paid,
            @Schema(description = "Yuan / 退回", examples = "0.00") BigDecimal returned,
            @Schema(
                            description =
                                    "(paid - returned) / allotted; null where nothing was allotted",
                            examples = "0.8000")
                    BigDecimal usedRate) {

        static FundLine of(Row row) {
            BigDecimal allotted = row.number("allotted");
            BigDecimal paid = row.number("paid");
            BigDecimal returned = row.number("returned");
            return new FundLine(
                    row.text("source"),
                    allotted,
                    paid,
                    returned,
                    allotted.signum() <= 0
                            ? null
                            : paid.subtract(returned)
                                    .divide(allotted, DIGITS, RoundingMode.HALF_UP));
        }
    }

    private final Database database;

    FundLevels(Database database) {
        this.database = database;
    }

    /** {@code where} speaks of {@code day}; sources are a handful, so there are no pages. */
    List<FundLine> lines(Sql where) {
        Sql sql =
                Sql.of(SUMS)
                        .add(where)
                        .add("and kind in ('funds-allotted', 'funds-paid', 'funds-returned')")
                        .add(") money group by source order by source");
        return database.list(sql.text(), FundLine::of, sql.arguments());
    }
}
