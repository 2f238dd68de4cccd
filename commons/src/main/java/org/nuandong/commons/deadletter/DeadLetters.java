package org.nuandong.commons.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.event.EventStorageException;

/** The table of dead letters. */
@ApplicationScoped
class DeadLetters {

    private static final String INSERT =
            "insert into dead_letter (id, topic, partition, record_offset, record_key, value,"
                    + " headers, event_type, reason, stored_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                    + " on conflict (topic, partition, record_offset) do nothing";

    private static final String SELECT =
            "select id, topic, partition, record_offset, record_key, value, headers, event_type,"
                    + " reason, stored_at, replayed_at, replayed_by from dead_letter ";

    private final DataSource database;
    private final ObjectMapper json;
    private final Counter stored;

    DeadLetters(DataSource database, ObjectMapper json, MeterRegistry registry) {
        this.database = database;
        this.json = json;
        this.stored =
                Counter.builder("nuandong.dead.letters")
                        .description("events that could not be taken in; each needs an operator")
                        .register(registry);
    }

    /** The figure stands from the start: one that is not there yet alarms nobody. */
    void show(@Observes StartupEvent started) {}

    /** A letter delivered twice is stored once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(List<DeadLetter> letters) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (DeadLetter letter : letters) {
                bind(insert, letter);
                stored.increment(insert.executeUpdate());
            }
        } catch (SQLException e) {
            throw new EventStorageException("dead letters cannot be stored", e);
        }
    }

    private void bind(PreparedStatement insert, DeadLetter letter) throws SQLException {
        insert.setObject(1, letter.id());
        insert.setString(2, letter.topic());
        insert.setInt(3, letter.partition());
        insert.setLong(4, letter.offset());
        insert.setBytes(5, letter.key());
        insert.setBytes(6, letter.value());
        insert.setString(7, write(letter.headers()));
        insert.setString(8, storable(letter.eventType()));
        insert.setString(9, storable(letter.reason()));
        insert.setObject(10, letter.storedAt().atOffset(ZoneOffset.UTC));
    }

    /** PostgreSQL keeps no U+0000 in a text, and whoever sends poison may send that. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    List<DeadLetter> page(Instant before, UUID beforeId, int limit) {
        String where = before == null ? "" : "where (stored_at, id) < (?, ?) ";
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                SELECT + where + "order by stored_at desc, id desc limit ?")) {
            int next = 1;
            if (before != null) {
                query.setObject(next++, before.atOffset(ZoneOffset.UTC));
                query.setObject(next++, beforeId);
            }
            query.setInt(next, limit);
            return letters(query);
        } catch (SQLException e) {
            throw new EventStorageException("dead letters cannot be read", e);
        }
    }

    Optional<DeadLetter> find(UUID id) {
        return one(id, "");
    }

    /** Two replays of one letter wait for each other. */
    Optional<DeadLetter> lock(UUID id) {
        return one(id, " for update");
    }

    private Optional<DeadLetter> one(UUID id, String lock) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(SELECT + "where id = ?" + lock)) {
            query.setObject(1, id);
            return letters(query).stream().findFirst();
        } catch (SQLException e) {
            throw new EventStorageException("a dead letter cannot be read", e);
        }
    }

    void replayed(UUID id, Instant at, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update dead_letter set replayed_at = ?, replayed_by = ?"
                                        + " where id = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, by);
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EventStorageException("a dead letter cannot be marked", e);
        }
    }

    private List<DeadLetter> letters(PreparedStatement query) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                letters.add(letter(row));
            }
        }
        return letters;
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getBytes("record_key"),
                row.getBytes("value"),
                read(row.getString("headers")),
                row.getString("event_type"),
                row.getString("reason"),
                instant(row, "stored_at"),
                instant(row, "replayed_at"),
                row.getString("replayed_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String write(Map<String, String> headers) {
        try {
            Map<String, String> kept = new java.util.TreeMap<>();
            headers.forEach((name, value) -> kept.put(storable(name), storable(value)));
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
