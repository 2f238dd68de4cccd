package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Sql;

/** 到达及时率, judged as the duty room judges it (R110); see arrival-figures.sql of dispatch. */
@ApplicationScoped
class ArrivalLevels {

    static final String TIME = "received_at";

    /** One argument: the instant. */
    static final String PLACE = Judgement.ofArrival("?");

    private static final String SUMS =
            """
            select key, count(*) as incidents,
                count(*) filter (where place = 'on-time') as on_time,
                count(*) filter (where place = 'late') as late,
                count(*) filter (where place = 'overdue') as overdue,
                count(*) filter (where place = 'on-time' and reported_late) as reported_late,
                count(*) filter (where back_entered) as back_entered,
                count(*) filter (where place = 'open') as open_in_time,
                count(*) filter (where place = 'guided') as guided,
                count(*) filter (where place = 'elsewhere') as elsewhere,
                count(*) filter (where place = 'cancelled') as cancelled,
                count(*) filter (where place = 'patrol') as by_patrol,
                count(*) filter (where breached_at is not null) as breached
            """;

    private record Reason(String key, String code, long breaches) {}

    private final Database database;
    private final Clock clock;

    ArrivalLevels(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lines after this key, one more than {@code limit} when there are more. */
    List<ArrivalLine> lines(Sql where, Grouping by, String after, int limit) {
        Map<String, Map<String, Long>> reasons = reasons(where, by);
        Sql sql =
                Sql.of(SUMS + "from (select *, " + by.sql(TIME) + " as key,")
                        .add(PLACE + " as place", clock.instant())
                        .add("from served_incident")
                        .add(where)
                        .add(") judged where key > ? group by key", after)
                        .add("order by key limit ?", limit + 1);
        return database.list(
                sql.text(),
                row -> ArrivalLine.of(row, reasons.getOrDefault(row.text("key"), Map.of())),
                sql.arguments());
    }

    private Map<String, Map<String, Long>> reasons(Sql where, Grouping by) {
        Sql sql =
                Sql.of("select " + by.sql(TIME) + " as key, breach_reason, count(*) as breaches")
                        .add("from served_incident")
                        .add(where)
                        .add("and breached_at is not null and breach_reason is not null")
                        .add("group by 1, 2");
        Map<String, Map<String, Long>> found = new HashMap<>();
        database.list(
                        sql.text(),
                        row ->
                                new Reason(
                                        row.text("key"),
                                        row.text("breach_reason"),
                                        row.whole("breaches")),
                        sql.arguments())
                .forEach(
                        r ->
                                found.computeIfAbsent(r.key(), k -> new TreeMap<>())
                                        .put(r.code(), r.breaches()));
        return found;
    }
}
