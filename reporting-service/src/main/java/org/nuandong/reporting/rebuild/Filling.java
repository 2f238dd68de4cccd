package org.nuandong.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.reporting.eventlog.BulkLoad;
import org.nuandong.reporting.eventlog.Projection;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.DatabaseException;

/** 装填: gives pages of the log to all projections, each into its new tables. */
final class Filling {

    private static final int SECONDS_OF_A_PAGE = 600;

    private interface Way {
        void take(List<ReceivedEvent> events);
    }

    private final Database database;
    private final Connection connection;
    private final List<Projection> projections;
    private final Set<UUID> unusable = new HashSet<>();

    Filling(Database database, Connection connection, List<Projection> projections) {
        this.database = database;
        this.connection = connection;
        this.projections = projections;
    }

    void begin(FreshTables tables) throws SQLException {
        tables.begin();
        for (Projection projection : projections) {
            for (String table : projection.tables()) {
                tables.make(table);
            }
            if (projection.bulk().isPresent()) {
                projection.bulk().get().begin(connection);
            } else {
                dress(projection, tables);
            }
        }
    }

    /** Those with a way of their own, on the connection that is not pooled. */
    void bulk(List<ReceivedEvent> page) {
        projections.stream()
                .flatMap(p -> p.bulk().stream())
                .forEach(bulk -> take(page, events -> load(bulk, events)));
    }

    /** The others, by the call that serves live. */
    void oneByOne(List<ReceivedEvent> page) {
        projections.stream()
                .filter(p -> p.bulk().isEmpty())
                .forEach(p -> take(page, events -> take(p, events)));
    }

    void finish(FreshTables tables) throws SQLException {
        for (Projection projection : projections) {
            if (projection.bulk().isPresent()) {
                projection.bulk().get().end(connection);
                dress(projection, tables);
            }
        }
    }

    /** In the running transaction, into the finished new tables. */
    void add(List<ReceivedEvent> events) {
        aim();
        projections.forEach(projection -> projection.take(events));
    }

    long unusable() {
        synchronized (unusable) {
            return unusable.size();
        }
    }

    private void dress(Projection projection, FreshTables tables) throws SQLException {
        for (String table : projection.tables()) {
            tables.dress(table);
        }
    }

    /** What today's rules refuse costs nothing but itself: the page is cut in halves around it. */
    private void take(List<ReceivedEvent> events, Way way) {
        try {
            way.take(events);
        } catch (UnusableEventException e) {
            if (events.size() == 1) {
                synchronized (unusable) {
                    unusable.add(events.get(0).id());
                }
                return;
            }
            int half = events.size() / 2;
            take(events.subList(0, half), way);
            take(events.subList(half, events.size()), way);
        }
    }

    /** The page as a whole, or nothing of it. */
    private void load(BulkLoad bulk, List<ReceivedEvent> events) {
        try {
            connection.setAutoCommit(false);
            try {
                bulk.load(connection, events);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void take(Projection projection, List<ReceivedEvent> events) {
        QuarkusTransaction.requiringNew()
                .timeout(SECONDS_OF_A_PAGE)
                .run(
                        () -> {
                            aim();
                            projection.take(events);
                        });
    }

    /** From here to the end of the transaction the bare names mean the new tables. */
    private void aim() {
        database.change("set local " + FreshTables.SEARCH_PATH);
    }
}
