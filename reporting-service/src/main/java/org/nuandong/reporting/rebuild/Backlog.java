package org.nuandong.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;

/**
 * 待补: what the intake took since a running rebuild looked at the log. The intake notes it in its
 * own transaction, on whatever replica; no rebuild, no row.
 */
@ApplicationScoped
public class Backlog {

    private static final String NOTE =
            """
            insert into figure_rebuild_backlog (event_id, recorded_at)
            select id, recorded_at::timestamptz from unnest(?::uuid[], ?::text[])
                as n(id, recorded_at)
            where exists (select from figure_rebuild
                where finished_at is null and phase in ('reading', 'finishing', 'catching-up'))
            on conflict do nothing
            """;

    private static final String TAKE =
            """
            delete from figure_rebuild_backlog where (event_id, recorded_at) in (
                select event_id, recorded_at from figure_rebuild_backlog limit ?)
            returning event_id, recorded_at
            """;

    private record Noted(UUID id, Instant recordedAt) {}

    private final Database database;
    private final EventLog log;

    Backlog(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** Events that were just written to the log, in the running transaction. */
    public void note(List<ReceivedEvent> events) {
        Columns<ReceivedEvent> columns = Columns.of(events);
        database.change(
                NOTE,
                columns.column(ReceivedEvent::id, UUID[]::new),
                columns.text(ReceivedEvent::recordedAt));
    }

    /** Some of them, which then wait no longer once the transaction commits. */
    List<ReceivedEvent> take(int limit) {
        List<Noted> noted =
                database.list(
                        TAKE,
                        row -> new Noted(row.uuid("event_id"), row.instant("recorded_at")),
                        limit);
        Map<UUID, Instant> wanted =
                noted.stream().collect(Collectors.toMap(Noted::id, Noted::recordedAt));
        return noted.isEmpty() ? List.of() : log.of(wanted);
    }

    void forget() {
        database.change("delete from figure_rebuild_backlog");
    }
}
