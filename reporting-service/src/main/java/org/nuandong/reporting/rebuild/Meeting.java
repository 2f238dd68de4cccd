package org.nuandong.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * 换表: brings the new tables to the moment of the old ones, lets them change places and compares the
 * two as they stood at that moment. The intake waits only for the last events and the swap.
 */
final class Meeting {

    static final String STOP_INTAKE = "lock table event in share mode";

    private static final int PAGE = 2_000;
    private static final int TRIALS = 200;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Rebuild rebuild;
    private final RebuildBook book;
    private final Backlog backlog;
    private final Filling filling;
    private final List<String> tables;

    Meeting(
            Rebuild rebuild,
            RebuildBook book,
            Backlog backlog,
            Filling filling,
            List<String> tables) {
        this.rebuild = rebuild;
        this.book = book;
        this.backlog = backlog;
        this.filling = filling;
        this.tables = tables;
    }

    /** {@code ends} throws when the rebuild shall end; the view then sees one moment of both. */
    void arrange(Connection holder, Connection view, Instant at, Runnable ends)
            throws SQLException {
        view.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        view.setAutoCommit(false);
        holder.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        for (int trial = 1; ; trial++) {
            while (catchUp() == PAGE) {
                ends.run();
            }
            ends.run();
            try {
                standStill(holder, view, at);
                return;
            } catch (SQLException e) {
                // Somebody reads an old table for long: those behind us must not wait for him.
                holder.rollback();
                view.rollback();
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || trial == TRIALS) {
                    throw e;
                }
            }
        }
    }

    private int catchUp() {
        UUID id = rebuild.id();
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<ReceivedEvent> events = backlog.take(PAGE);
                            if (!events.isEmpty()) {
                                book.caughtUp(id, events.size());
                                filling.add(events);
                            }
                            return events.size();
                        });
    }

    private void standStill(Connection holder, Connection view, Instant at) throws SQLException {
        run(holder, "set local lock_timeout = '2s'");
        run(holder, STOP_INTAKE);
        int left = PAGE;
        while (left == PAGE) {
            left = catchUp();
        }
        run(view, "select from event limit 1");
        if (rebuild.swaps()) {
            new FreshTables(holder).swap(tables);
        }
        try (PreparedStatement met =
                holder.prepareStatement(
                        "update figure_rebuild set phase = 'comparing', swapped_at ="
                                + " case mode when 'swap' then ?::timestamptz end where id = ?")) {
            met.setObject(1, at.atOffset(ZoneOffset.UTC));
            met.setObject(2, rebuild.id());
            met.executeUpdate();
        }
        holder.commit();
    }

    void compare(Connection view) throws SQLException {
        String before = rebuild.swaps() ? FreshTables.OLD : FreshTables.RUNNING;
        String after = rebuild.swaps() ? FreshTables.RUNNING : FreshTables.FRESH;
        TableComparison comparison = new TableComparison(view);
        for (String table : tables) {
            List<RebuildBook.Difference> listed = new ArrayList<>();
            book.compared(rebuild.id(), comparison.compare(table, before, after, listed), listed);
        }
        view.rollback();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
