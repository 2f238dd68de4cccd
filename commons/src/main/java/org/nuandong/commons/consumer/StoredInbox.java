package org.nuandong.commons.consumer;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.event.EventInbox;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.event.ReceivedEvent;

/** Remembers the ids of events, a batch in one statement. */
@DefaultBean
@ApplicationScoped
class StoredInbox implements EventInbox {

    /** Sorted, so that two consumers of one batch (a rebalance) cannot lock each other out. */
    private static final String MARK =
            "insert into inbox (event_id, seen_at)"
                    + " select distinct id, ?::timestamptz from unnest(?::uuid[]) as seen(id)"
                    + " order by id on conflict do nothing returning event_id";

    private final DataSource database;
    private final Clock clock;

    StoredInbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<ReceivedEvent> firstSeen(List<ReceivedEvent> events) {
        Set<UUID> fresh = mark(events);
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    private Set<UUID> mark(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(ReceivedEvent::id).toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new EventStorageException("events cannot be marked as seen", e);
        }
    }
}
