package org.nuandong.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The sealer's statements: one active per database, nobody else waits for it. */
@ApplicationScoped
class AuditChain {

    /** "audit" in hex: the advisory lock of the one active sealer. */
    private static final long LOCK = 0x6175646974L;

    private static final String HEAD =
            "select chain_no, hash from audit_link order by chain_no desc limit 1";

    private static final String WAITING =
            "select e.id, e.mark, "
                    + "e.at, e.actor, e.kind, e.action, e.object_type, e.object_id,"
                    + " e.region_code, e.unit_id, e.event_id, e.fields, e.purpose"
                    + " from audit_entry e where e.id in (select entry_id from audit_pending"
                    + " order by entry_id limit ?) order by e.id";

    private final AgroalDataSource dataSource;

    AuditChain(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Held until the transaction ends; false when another replica is sealing. */
    boolean lock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '10s'");
            try (ResultSet row =
                    statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    AuditLink head() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            return row.next() ? new AuditLink(row.getLong(1), row.getBytes(2)) : AuditLink.NONE;
        }
    }

    /** Chains what is waiting behind {@code head}; answers the new links' last one. */
    AuditLink seal(AuditLink head, int limit, Instant now) throws SQLException {
        AuditLink last = head;
        List<Long> entryIds = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong("id");
                    last = last.next(id, AuditEntry.of(row), row.getBytes("mark"));
                    entryIds.add(id);
                    hashes.add(last.hash());
                }
            }
        }
        if (!entryIds.isEmpty()) {
            write(head.chainNo(), entryIds, hashes, now);
        }
        return last;
    }

    private void write(long after, List<Long> entryIds, List<byte[]> hashes, Instant now)
            throws SQLException {
        String insert =
                "insert into audit_link (chain_no, entry_id, hash, sealed_at)"
                        + " select ? + no, id, hash, ?"
                        + " from unnest(?::bigint[], ?::bytea[]) with ordinality as t (id, hash, no)";
        // Joined, for = any over thousands of numbers compares each waiting row with all of them.
        String taken =
                "delete from audit_pending p using unnest(?::bigint[]) as t (id)"
                        + " where p.entry_id = t.id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement link = connection.prepareStatement(insert);
                PreparedStatement delete = connection.prepareStatement(taken)) {
            link.setLong(1, after);
            link.setObject(2, now.atOffset(ZoneOffset.UTC));
            link.setArray(3, connection.createArrayOf("bigint", entryIds.toArray()));
            link.setArray(4, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            link.executeUpdate();
            delete.setArray(1, connection.createArrayOf("bigint", entryIds.toArray()));
            delete.executeUpdate();
        }
    }

    /** Entries without a link, and the age of the oldest in seconds of the database's clock. */
    Waiting waiting() throws SQLException {
        String sql =
                "select count(*), coalesce(extract(epoch from clock_timestamp() - min(since)), 0)"
                        + " from audit_pending";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Waiting(row.getLong(1), row.getDouble(2));
        }
    }

    record Waiting(long entries, double oldestAgeSeconds) {}
}
