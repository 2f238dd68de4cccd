package org.nuandong.commons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import org.nuandong.commons.personal.AuditMark;

/**
 * Recomputes the chain from the first link and names the first number that does not hold: an entry
 * edited, deleted, put in or exchanged, a link changed or missing. A shortened chain is seen
 * against a head that was published ({@code audit.sealed}).
 */
public final class AuditCheck {

    private static final int FETCH = 2_000;

    private static final String CHAIN =
            "select l.chain_no, l.entry_id, l.hash, e.id, e.at, e.actor, e.kind, e.action,"
                    + " e.object_type, e.object_id, e.region_code, e.unit_id, e.event_id, e.fields,"
                    + " e.purpose, e.mark from audit_link l"
                    + " left join audit_entry e on e.id = l.entry_id order by l.chain_no";

    private static final String STRAYS =
            "select e.id from audit_entry e where not exists"
                    + " (select from audit_link l where l.entry_id = e.id) and not exists"
                    + " (select from audit_pending p where p.entry_id = e.id) order by e.id limit 1";

    private final AuditMark marks;

    public AuditCheck(AuditMark marks) {
        this.marks = marks;
    }

    /** What was found; {@code firstBad} is the chain number, 0 when all hold. */
    public record Finding(long links, String head, long firstBad, String reason) {

        public boolean holds() {
            return firstBad == 0;
        }
    }

    /** A head that left the house; with number 0 only the chain itself is checked. */
    public record Head(long chainNo, String hash) {

        public static final Head NONE = new Head(0, "");
    }

    /** One snapshot, read in portions: memory does not grow with the book. */
    public Finding verify(Connection connection, Head published) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement isolation = connection.createStatement()) {
            isolation.execute("set transaction isolation level repeatable read, read only");
            return new Walk(published).over(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private final class Walk {

        private final Head published;
        private AuditLink last = AuditLink.NONE;

        Walk(Head published) {
            this.published = published;
        }

        Finding over(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(CHAIN)) {
                select.setFetchSize(FETCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String fault = fault(row);
                        if (fault != null) {
                            return bad(last.chainNo() + 1, fault);
                        }
                    }
                }
            }
            if (last.chainNo() < published.chainNo()) {
                return bad(last.chainNo() + 1, "the chain ends before the published head");
            }
            return strays(connection);
        }

        private String fault(ResultSet row) throws SQLException {
            if (row.getLong("chain_no") != last.chainNo() + 1) {
                return "this link is missing";
            }
            if (row.getObject("id") == null) {
                return "its entry is missing";
            }
            AuditEntry entry = AuditEntry.of(row);
            byte[] mark = row.getBytes("mark");
            if (!marks.fits(mark, entry.bytes())) {
                return "its entry was not written by the service";
            }
            AuditLink next = last.next(row.getLong("entry_id"), entry, mark);
            if (!Arrays.equals(next.hash(), row.getBytes("hash"))) {
                return "its hash does not follow from the one before";
            }
            if (next.chainNo() == published.chainNo()
                    && !HexFormat.of().formatHex(next.hash()).equals(published.hash())) {
                return "it is not the head that was published";
            }
            last = next;
            return null;
        }

        /** Behind the chain: an entry neither sealed nor waiting was put in or hidden by hand. */
        private Finding strays(Connection connection) throws SQLException {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(STRAYS)) {
                return row.next()
                        ? bad(
                                last.chainNo() + 1,
                                "entry " + row.getLong(1) + " is outside the chain")
                        : new Finding(last.chainNo(), last.hex(), 0, null);
            }
        }

        private Finding bad(long chainNo, String reason) {
            return new Finding(last.chainNo(), last.hex(), chainNo, reason);
        }
    }
}
