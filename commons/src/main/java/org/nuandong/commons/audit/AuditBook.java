package org.nuandong.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.nuandong.commons.security.Caller;

/** Reads the book, newest first, as far as the caller's regions go. */
@ApplicationScoped
class AuditBook {

    /** Entries without a region concern the whole country: its auditors alone see them. */
    private static final String SELECT =
            "select e.id, l.chain_no, "
                    + "e.at, e.actor, e.kind, e.action, e.object_type, e.object_id, e.region_code,"
                    + " e.unit_id, e.event_id, e.fields, e.purpose"
                    + " from audit_entry e left join audit_link l on l.entry_id = e.id"
                    + " where coalesce(e.region_code, '') like any (?)"
                    + " and (?::bigint is null or e.id < ?)"
                    + " and (?::uuid is null or e.object_id = ?)"
                    + " and (?::text is null or e.actor = ?)"
                    + " and (?::text is null or e.kind = ?)"
                    + " and (?::timestamptz is null or e.at >= ?)"
                    + " and (?::timestamptz is null or e.at < ?)"
                    + " order by e.id desc limit ?";

    private final AgroalDataSource dataSource;
    private final Caller caller;

    AuditBook(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** What is asked for; null does not narrow. */
    record Question(UUID objectId, String actor, String kind, Instant from, Instant to) {}

    /** An entry with its place: the chain number is null until it is sealed. */
    record Line(long id, Long chainNo, AuditEntry entry) {}

    List<Line> read(Question question, Long before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", caller.likePatterns()));
            bindTwice(select, 2, before);
            bindTwice(select, 4, question.objectId());
            bindTwice(select, 6, question.actor());
            bindTwice(select, 8, question.kind());
            bindTwice(select, 10, utc(question.from()));
            bindTwice(select, 12, utc(question.to()));
            select.setInt(14, limit);
            try (ResultSet row = select.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(
                            new Line(
                                    row.getLong("id"),
                                    row.getObject("chain_no", Long.class),
                                    AuditEntry.of(row)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit book could not be read", e);
        }
    }

    private static void bindTwice(PreparedStatement select, int at, Object value)
            throws SQLException {
        select.setObject(at, value);
        select.setObject(at + 1, value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
