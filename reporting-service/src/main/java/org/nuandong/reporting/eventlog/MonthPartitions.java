package org.nuandong.reporting.eventlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.nuandong.reporting.platform.Database;

/**
 * Makes the log's partitions of this month and the next ones, before the first event of a month.
 */
@ApplicationScoped
class MonthPartitions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AHEAD = 3;

    private final Database database;
    private final Clock clock;
    private final AtomicReference<YearMonth> ready = new AtomicReference<>();

    MonthPartitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void makeReady() {
        YearMonth month = YearMonth.now(clock.withZone(CHINA));
        if (month.equals(ready.get())) {
            return;
        }
        // A transaction of its own: making a table must not hang on the fate of a batch.
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.list(
                                        "select make_event_partitions(?::date, ?) as made",
                                        row -> row.whole("made"),
                                        month.atDay(1).toString(),
                                        AHEAD));
        ready.set(month);
    }
}
