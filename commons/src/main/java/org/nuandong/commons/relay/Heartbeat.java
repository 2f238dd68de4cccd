package org.nuandong.commons.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.EventRows;
import org.nuandong.commons.event.EventType;

/**
 * Says on every partition of the service's own topic that it lives and how far it is: a reader that
 * has it on each of them has everything sent before. A quiet night and a broken pipe must not look
 * alike.
 */
final class Heartbeat {

    private static final String HIGHEST =
            "select (select coalesce(max(position), 0) from outbox where published_at is not null),"
                    + " (select epoch from service_epoch)";

    private final RelaySession session;
    private final EventSender sender;
    private final Topics topics;
    private final EventConfig config;
    private final EventRows rows;
    private final ObjectMapper json;
    private final Clock clock;
    private long beats;

    Heartbeat(
            RelaySession session,
            EventSender sender,
            Topics topics,
            EventConfig config,
            EventRows rows,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.sender = sender;
        this.topics = topics;
        this.config = config;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    void send(RelaySession.Lag lag) throws SQLException {
        topics.make(Set.of(config.topic()));
        Instant now = clock.instant();
        beats++;
        try (PreparedStatement query = session.connection().prepareStatement(HIGHEST);
                ResultSet row = query.executeQuery()) {
            row.next();
            for (int i = 0; i < sender.partitionsOf(config.topic()); i++) {
                sender.tell(
                        event(word(row.getInt(2), row.getLong(1), lag, i, now), row.getInt(2), now),
                        i);
            }
        }
    }

    private Word word(int epoch, long highest, RelaySession.Lag lag, int partition, Instant now) {
        long age =
                lag.oldest() == null
                        ? 0
                        : Math.max(0, Duration.between(lag.oldest(), now).toSeconds());
        return new Word(
                config.service(), epoch, highest, age, partition, now.toString(), now.toString());
    }

    private PendingEvent event(Word word, int epoch, Instant now) {
        return new PendingEvent(
                0,
                rows.newId(),
                EventType.of(config.service(), EventType.HEARTBEAT).toString(),
                aggregate(config.service()),
                write(word),
                beats,
                epoch,
                null,
                null,
                false,
                now,
                null,
                config.topic());
    }

    private String write(Word word) {
        try {
            return json.writeValueAsString(word);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID aggregate(String service) {
        return UUID.nameUUIDFromBytes(("service:" + service).getBytes(StandardCharsets.UTF_8));
    }

    /** The data of service.heartbeat. */
    private record Word(
            String service,
            int epoch,
            long highestPublished,
            long oldestUnpublishedAgeSeconds,
            int partition,
            String at,
            String occurredAt) {}
}
