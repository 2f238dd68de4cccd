package org.nuandong.reporting.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** The rows of the rebuilds; what a running one writes is committed at once. */
@ApplicationScoped
class RebuildBook {

    private static final String OPEN = "finished_at is null";

    /** One table of the comparison. */
    record Compared(String table, long rowsOld, long rowsNew, long onlyOld, long onlyNew) {}

    /** One row that stands on one side alone. */
    record Difference(String table, String side, JsonNode row) {}

    private final Database database;
    private final Clock clock;

    RebuildBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when another one runs. */
    Optional<Rebuild> ask(String mode, String requestedBy) {
        UUID id = EventId.at(clock.instant());
        int made =
                database.change(
                        "insert into figure_rebuild (id, mode, phase, requested_by, requested_at)"
                                + " values (?, ?, 'waiting', ?, ?) on conflict do nothing",
                        id,
                        mode,
                        requestedBy,
                        clock.instant());
        return made == 0 ? Optional.empty() : find(id);
    }

    Optional<Rebuild> find(UUID id) {
        return database.one("select * from figure_rebuild where id = ?", RebuildBook::rebuild, id);
    }

    Optional<Rebuild> running() {
        return database.one("select * from figure_rebuild where " + OPEN, RebuildBook::rebuild);
    }

    /** Newest first, those before this one. */
    List<Rebuild> list(UUID before, int limit) {
        return database.list(
                "select * from figure_rebuild where ?::uuid is null or id < ?"
                        + " order by id desc limit ?",
                RebuildBook::rebuild,
                before,
                before,
                limit);
    }

    /** Before the swap only; answers whether it was still time. */
    boolean cancel(UUID id) {
        return database.change(
                        "update figure_rebuild set cancel_asked = true where id = ? and "
                                + OPEN
                                + " and phase <> 'comparing'",
                        id)
                > 0;
    }

    void begin(UUID id) {
        commit(
                "update figure_rebuild set phase = 'reading', attempts = attempts + 1, events = 0,"
                        + " events_read = 0, caught_up = 0, unusable = 0 where id = ?",
                id);
    }

    void phase(UUID id, Phase phase) {
        commit("update figure_rebuild set phase = ? where id = ?", phase.text(), id);
    }

    void progress(UUID id, long events, long read, long millis, long unusable) {
        commit(
                "update figure_rebuild set events = ?, events_read = ?, reading_millis = ?,"
                        + " unusable = ? where id = ?",
                events,
                read,
                millis,
                unusable,
                id);
    }

    boolean cancelAsked(UUID id) {
        return find(id).map(Rebuild::cancelAsked).orElse(true);
    }

    void caughtUp(UUID id, int events) {
        database.change(
                "update figure_rebuild set caught_up = caught_up + ? where id = ?", events, id);
    }

    void end(UUID id, Phase phase, String failure) {
        commit(
                "update figure_rebuild set phase = ?, failure = ?, finished_at = ? where id = ?",
                phase.text(),
                failure,
                clock.instant(),
                id);
    }

    void compared(UUID id, Compared table, List<Difference> differences) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            database.change(
                                    "insert into figure_rebuild_table values (?, ?, ?, ?, ?, ?)"
                                            + " on conflict do nothing",
                                    id,
                                    table.table(),
                                    table.rowsOld(),
                                    table.rowsNew(),
                                    table.onlyOld(),
                                    table.onlyNew());
                            int place = 0;
                            for (Difference difference : differences) {
                                database.change(
                                        "insert into figure_rebuild_difference"
                                                + " values (?, ?, ?, ?, ?::jsonb)"
                                                + " on conflict do nothing",
                                        id,
                                        table.table(),
                                        place++,
                                        difference.side(),
                                        difference.row().toString());
                            }
                        });
    }

    List<Compared> tables(UUID id) {
        return database.list(
                "select * from figure_rebuild_table where rebuild_id = ? order by table_name",
                row ->
                        new Compared(
                                row.text("table_name"),
                                row.whole("rows_old"),
                                row.whole("rows_new"),
                                row.whole("only_old"),
                                row.whole("only_new")),
                id);
    }

    List<Difference> differences(UUID id) {
        return database.list(
                "select * from figure_rebuild_difference where rebuild_id = ?"
                        + " order by table_name, place",
                row ->
                        new Difference(
                                row.text("table_name"),
                                row.text("side"),
                                CanonicalJson.tree(row.text("content"))),
                id);
    }

    private void commit(String sql, Object... arguments) {
        QuarkusTransaction.requiringNew().run(() -> database.change(sql, arguments));
    }

    private static Rebuild rebuild(Row row) {
        return new Rebuild(
                row.uuid("id"),
                row.text("mode"),
                Phase.of(row.text("phase")),
                row.instant("requested_at"),
                (int) row.whole("attempts"),
                row.flag("cancel_asked"),
                row.whole("events"),
                row.whole("events_read"),
                row.whole("reading_millis"),
                row.whole("caught_up"),
                row.whole("unusable"),
                row.instant("swapped_at"),
                row.instant("finished_at"),
                row.text("failure"));
    }
}
