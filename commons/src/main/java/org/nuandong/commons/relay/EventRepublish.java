package org.nuandong.commons.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.event.RelayBell;

/**
 * Asks the relay to send again, in order and under the same ids, what was recorded since a moment:
 * for a reader that lost its database. Clears nothing; every reader counts an event once.
 */
@ApplicationScoped
public class EventRepublish {

    private static final String ASK =
            "insert into republication (id, since, up_to, requested_by, requested_at)"
                    + " values (?, ?, (select coalesce(max(position), 0) from outbox), ?, ?)";

    private static final String FIND =
            "select id, since, sent, requested_by, requested_at, finished_at from republication"
                    + " where id = ?";

    private final DataSource database;
    private final RelayBell bell;
    private final Clock clock;

    EventRepublish(DataSource database, RelayBell bell, Clock clock) {
        this.database = database;
        this.bell = bell;
        this.clock = clock;
    }

    /** What has been done of one request; {@code finishedAt} is null while it goes on. */
    @Schema(name = "RepublicationView")
    public record Progress(
            UUID id,
            Instant since,
            long sent,
            String requestedBy,
            Instant requestedAt,
            Instant finishedAt) {}

    @Transactional
    public Progress since(Instant since, String requestedBy) {
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ASK)) {
            insert.setObject(1, id);
            insert.setObject(2, since.atOffset(ZoneOffset.UTC));
            insert.setString(3, requestedBy);
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventStorageException("a republication cannot be recorded", e);
        }
        bell.ring();
        return progress(id).orElseThrow();
    }

    @Transactional
    public Optional<Progress> progress(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(progress(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStorageException("a republication cannot be read", e);
        }
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                finishedAt(row));
    }

    private static Instant finishedAt(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(6, OffsetDateTime.class);
        return finished == null ? null : finished.toInstant();
    }
}
