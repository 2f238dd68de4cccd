package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.Projection;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.sla.Upsert.Column;

/** Keeps what was promised by a time, and whether it was kept; test calls are measured nowhere. */
@ApplicationScoped
class Promises implements Projection {

    private static final String TABLE = "promise";

    private static final Upsert<Promise> PUT =
            new Upsert<>(
                    TABLE,
                    "promise_id, kind",
                    List.of(
                            new Column<>("promise_id", "uuid", Promise::promiseId),
                            new Column<>("kind", "text", Promise::kind),
                            new Column<>("region_code", "text", Promise::regionCode),
                            new Column<>("unit_id", "uuid", Promise::unitId),
                            new Column<>("made_at", "timestamptz", Promise::madeAt),
                            new Column<>("due_at", "timestamptz", Promise::dueAt),
                            new Column<>("kept_at", "timestamptz", Promise::keptAt),
                            new Column<>("kept_late", "bool", Promise::keptLate),
                            new Column<>("missed_at", "timestamptz", Promise::missedAt),
                            new Column<>("dropped", "bool", Promise::dropped)));

    private final EventLog log;
    private final Database database;

    Promises(EventLog log, Database database) {
        this.log = log;
        this.database = database;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return PromiseRule.ALL.stream().anyMatch(rule -> rule.names(event));
    }

    @Override
    public void take(List<ReceivedEvent> events) {
        List<ReceivedEvent> known = events.stream().filter(this::knows).toList();
        List<Promise> promises =
                known.stream()
                        .map(ReceivedEvent::service)
                        .distinct()
                        .flatMap(service -> folded(service, known))
                        .toList();
        if (!promises.isEmpty()) {
            PUT.write(database, promises);
        }
    }

    private Stream<Promise> folded(String service, List<ReceivedEvent> events) {
        return log.storiesBehind(service, events.stream()).values().stream()
                .flatMap(
                        story ->
                                PromiseRule.KINDS.stream()
                                        .flatMap(kind -> Promise.fold(kind, story).stream()));
    }
}
