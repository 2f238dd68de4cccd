package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Percentiles by the database over every row: values that really occurred, nothing estimated. */
@ApplicationScoped
class LegLevels {

    private static final String ONE_LEG =
            """
            count(leg_seconds) as leg_n,
            percentile_disc(0.5) within group (order by leg_seconds) as leg_p50,
            percentile_disc(0.9) within group (order by leg_seconds) as leg_p90,
            percentile_disc(0.95) within group (order by leg_seconds) as leg_p95,
            max(leg_seconds) as leg_max
            """;

    private static final String LEGS =
            Stream.of("answer", "dispatch", "travel", "total")
                    .map(leg -> ONE_LEG.replace("leg_", leg + "_"))
                    .collect(Collectors.joining(", "));

    private final Database database;
    private final Clock clock;

    LegLevels(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a question is measured by: fewest cases of a percentile, seconds to answer in. */
    record Measure(int least, long answerWithin) {}

    /** Lines after this key, one more than {@code limit} when there are more. */
    List<LegLine> lines(Sql where, Grouping by, String after, int limit, Measure measure) {
        Sql sql =
                Sql.of("select key, count(*) filter (where place in ('on-time', 'late')) as came,")
                        .add("count(*) filter (where place = 'overdue') as overdue,")
                        .add("count(*) filter (where answer_seconds <= ?)", measure.answerWithin())
                        .add("as answered_in_time,")
                        .add(LEGS)
                        .add("from (select *, " + by.sql(ArrivalLevels.TIME) + " as key,")
                        .add(ArrivalLevels.PLACE + " as place", clock.instant())
                        .add("from served_incident")
                        .add(where)
                        .add(") judged where place <> 'patrol' and key > ? group by key", after)
                        .add("order by key limit ?", limit + 1);
        return database.list(sql.text(), row -> line(row, measure), sql.arguments());
    }

    private static LegLine line(Row row, Measure measure) {
        int least = measure.least();
        return new LegLine(
                row.text("key"),
                row.whole("came"),
                row.whole("overdue"),
                percentiles(row, "answer", least),
                new LegLine.Answered(
                        measure.answerWithin(),
                        Share.of(row.whole("answered_in_time"), row.whole("answer_n"))),
                percentiles(row, "dispatch", least),
                percentiles(row, "travel", least),
                percentiles(row, "total", least));
    }

    private static LegLine.Percentiles percentiles(Row row, String leg, int least) {
        long n = row.whole(leg + "_n");
        if (n == 0 || n < least) {
            return LegLine.Percentiles.none(n);
        }
        return new LegLine.Percentiles(
                n,
                row.whole(leg + "_p50"),
                row.whole(leg + "_p90"),
                row.whole(leg + "_p95"),
                row.whole(leg + "_max"));
    }
}
