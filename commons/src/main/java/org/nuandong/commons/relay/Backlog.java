package org.nuandong.commons.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it: what is still to be sent, and the mark when it was. */
final class Backlog {

    private static final String COLUMNS =
            "position, id, type, aggregateid, payload::text, sequence, epoch, region, unit, test,"
                    + " recorded_at, traceparent, topic";

    private static final String PENDING =
            "select "
                    + COLUMNS
                    + " from outbox where published_at is null order by position limit ?";

    private static final String AGAIN =
            "select "
                    + COLUMNS
                    + " from outbox where position > ? and position <= ? and recorded_at >= ?"
                    + " and published_at is not null order by position limit ?";

    private static final String NUMBER =
            """
            insert into change (numbered_at, event_id, event_type, aggregate_type, aggregate_id,
                region_code, left_region_code, unit_id, test, at, data, sequence, epoch,
                recorded_at)
            select ?, id, type, aggregatetype, aggregateid, region, left_region, unit, test,
                occurred_at, payload, sequence, epoch, recorded_at
            from done
            where not ahead and topic <> all(?) and type <> all(?)
            order by position
            """;

    private static final String MARK_AND_NUMBER =
            """
            with done as (
                update outbox set published_at = ?
                where published_at is null and recorded_at between ? and ? and position = any(?)
                returning *, numbered_ahead as ahead
            )
            """
                    + NUMBER;

    private static final String NUMBER_AHEAD =
            """
            with done as (
                update outbox set numbered_ahead = true
                where published_at is null and not numbered_ahead and position = any(
                    array(select position from outbox
                        where published_at is null and not numbered_ahead
                        order by position limit 5000))
                returning *, false as ahead
            )
            """
                    + NUMBER;

    private final Connection connection;
    private final Unlisted unlisted;

    Backlog(Connection connection, Unlisted unlisted) {
        this.connection = connection;
        this.unlisted = unlisted;
    }

    List<PendingEvent> pending(int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PENDING)) {
            query.setInt(1, most);
            return events(query);
        }
    }

    /** Published events after one position up to another, for a republication. */
    List<PendingEvent> again(long after, long upTo, Instant since, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AGAIN)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            query.setObject(3, since.atOffset(ZoneOffset.UTC));
            query.setInt(4, most);
            return events(query);
        }
    }

    /** One statement: published and numbered, or neither. */
    void published(List<PendingEvent> sent, Instant now) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK_AND_NUMBER)) {
            mark.setObject(1, now.atOffset(ZoneOffset.UTC));
            mark.setObject(2, earliest(sent).atOffset(ZoneOffset.UTC));
            mark.setObject(3, latest(sent).atOffset(ZoneOffset.UTC));
            mark.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(PendingEvent::position).toArray()));
            mark.setObject(5, now.atOffset(ZoneOffset.UTC));
            mark.setArray(6, connection.createArrayOf("text", unlisted.topics()));
            mark.setArray(7, connection.createArrayOf("text", unlisted.types()));
            mark.executeUpdate();
        }
    }

    /** The change feed goes on while Kafka does not answer. */
    int numberAhead(Instant now) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(NUMBER_AHEAD)) {
            number.setObject(1, now.atOffset(ZoneOffset.UTC));
            number.setArray(2, connection.createArrayOf("text", unlisted.topics()));
            number.setArray(3, connection.createArrayOf("text", unlisted.types()));
            return number.executeUpdate();
        }
    }

    private static Instant earliest(List<PendingEvent> sent) {
        return sent.stream().map(PendingEvent::recordedAt).min(Instant::compareTo).orElseThrow();
    }

    private static Instant latest(List<PendingEvent> sent) {
        return sent.stream().map(PendingEvent::recordedAt).max(Instant::compareTo).orElseThrow();
    }

    private static List<PendingEvent> events(PreparedStatement query) throws SQLException {
        List<PendingEvent> events = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private static PendingEvent event(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getBoolean(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getString(12),
                row.getString(13));
    }
}
