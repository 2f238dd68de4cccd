package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Sql;

/** 履约率: patrols owed, replies, follow-ups, …, by the day they were due. */
@ApplicationScoped
class PromiseLevels {

    /** Midnight ends a day. */
    private static final String TIME = "(due_at - interval '1 microsecond')";

    /** One argument: the instant. */
    static final String PLACE = Judgement.ofPromise("?");

    private static final String SUMS =
            """
            select key, count(*) as promises,
                count(*) filter (where place = 'kept') as kept,
                count(*) filter (where place = 'late') as kept_late,
                count(*) filter (where place = 'missed') as missed,
                count(*) filter (where place = 'open') as open,
                count(*) filter (where place = 'dropped') as dropped
            """;

    private final Database database;
    private final Clock clock;

    PromiseLevels(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lines after this key, one more than {@code limit} when there are more. */
    List<PromiseLine> lines(Sql where, Grouping by, String after, int limit) {
        Sql sql =
                Sql.of(SUMS + "from (select *, " + by.sql(TIME) + " as key,")
                        .add(PLACE + " as place", clock.instant())
                        .add("from promise")
                        .add(where)
                        .add(") judged where key > ? group by key", after)
                        .add("order by key limit ?", limit + 1);
        return database.list(sql.text(), PromiseLine::of, sql.arguments());
    }
}
