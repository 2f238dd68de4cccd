package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.nuandong.dispatch.platform.SqlText;

/** Looks up the tips that the intake found to be there already. */
@ApplicationScoped
class KnownTips {

    private final DataSource database;
    private final ObjectMapper json;
    private final String sql = SqlText.of("sql/known-tips.sql");

    /** A tip of before: under which id and key, and its receipt for whoever sends it again. */
    record Known(UUID id, TipKey key, boolean test, Receipt receipt) {

        Receipt receiptFor(NewTip again) {
            return new Receipt(
                    again.key().hasContentOf(key.contentDigest())
                            ? Receipt.Standing.SAME_AGAIN
                            : Receipt.Standing.OTHER_CONTENT,
                    receipt.tipId(),
                    receipt.incidentId(),
                    receipt.incidentNo(),
                    receipt.receivedAt(),
                    receipt.arrivalDeadlineAt(),
                    receipt.warnings());
        }
    }

    KnownTips(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Known> of(List<NewTip> tips) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            byte[][] digests =
                    tips.stream()
                            .map(tip -> tip.key().idempotencyDigest())
                            .filter(Objects::nonNull)
                            .toArray(byte[][]::new);
            query.setArray(1, connection.createArrayOf("bytea", digests));
            query.setArray(2, connection.createArrayOf("uuid", column(tips, NewTip::id)));
            query.setArray(3, text(connection, tips, tip -> tip.key().source()));
            query.setArray(4, text(connection, tips, tip -> tip.key().sourceOffice()));
            query.setArray(5, text(connection, tips, tip -> tip.key().sourceRef()));
            query.setArray(6, connection.createArrayOf("boolean", column(tips, NewTip::test)));
            try (ResultSet rows = query.executeQuery()) {
                List<Known> known = new ArrayList<>();
                while (rows.next()) {
                    known.add(known(rows));
                }
                return known;
            }
        }
    }

    private Known known(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        TipKey key =
                new TipKey(
                        row.getString("source"),
                        row.getString("source_office"),
                        row.getString("source_ref"),
                        row.getBytes("idempotency_digest"),
                        row.getBytes("content_digest"),
                        List.of());
        Receipt receipt =
                new Receipt(
                        Receipt.Standing.SAME_AGAIN,
                        id,
                        row.getObject("incident_id", UUID.class),
                        row.getString("incident_no"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getObject("deadline_at", OffsetDateTime.class).toInstant(),
                        warnings(row.getString("warnings")));
        return new Known(id, key, row.getBoolean("test"), receipt);
    }

    private List<Warning> warnings(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<Warning>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored warnings cannot be read", e);
        }
    }

    private static java.sql.Array text(
            Connection connection, List<NewTip> tips, Function<NewTip, ?> value)
            throws SQLException {
        return connection.createArrayOf("text", column(tips, value));
    }

    private static Object[] column(List<NewTip> tips, Function<NewTip, ?> value) {
        return tips.stream().map(value).toArray();
    }
}
