package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code idempotency_key}; all but the sweep run in the effect's transaction. */
@Singleton
class KeptAnswers {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String READ =
            "select body_hash, status, answer, headers from idempotency_key"
                    + " where principal = ? and operation = ? and key = ?";
    private static final String KEEP =
            "insert into idempotency_key (principal, operation, key, body_hash, status, answer,"
                    + " headers, created_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)";
    private static final String SWEEP =
            "delete from idempotency_key where ctid = any(array("
                    + "select ctid from idempotency_key where created_at < ? limit ?))";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * False when another transaction holds this key at this moment; freed by commit or rollback.
     */
    boolean lock(IdempotencyPlace place) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, place.text());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of an idempotency key", e);
        }
    }

    Optional<KeptAnswer> read(IdempotencyPlace place) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, place.principal());
            statement.setString(2, place.operation());
            statement.setString(3, place.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(answer(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a kept answer", e);
        }
    }

    void keep(IdempotencyPlace place, KeptAnswer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, place.principal());
            statement.setString(2, place.operation());
            statement.setString(3, place.key());
            statement.setBytes(4, answer.bodyHash());
            statement.setInt(5, answer.status());
            statement.setBytes(6, answer.sealed());
            statement.setString(7, json.writeValueAsString(answer.headers()));
            statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("keeping an answer", e);
        }
    }

    /** Deletes at most {@code most} rows from before {@code until}; answers how many it were. */
    int sweep(Instant until, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SWEEP)) {
            statement.setObject(1, until.atOffset(ZoneOffset.UTC));
            statement.setInt(2, most);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("sweeping idempotency keys", e);
        }
    }

    private KeptAnswer answer(ResultSet row) throws SQLException, JsonProcessingException {
        return new KeptAnswer(
                row.getBytes(1),
                row.getInt(2),
                row.getBytes(3),
                json.readValue(row.getString(4), HEADERS));
    }
}
