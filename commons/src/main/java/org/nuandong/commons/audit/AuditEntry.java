package org.nuandong.commons.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One line of the book. A writer of many rows at once may insert them itself: {@link #COLUMNS} in
 * this order, with the mark of {@link AuditTrail#mark}; the waiting list fills itself.
 */
public record AuditEntry(
        Instant at,
        String actor,
        String kind,
        String action,
        String objectType,
        UUID objectId,
        String regionCode,
        UUID unitId,
        UUID eventId,
        List<String> fields,
        String purpose) {

    public static final String CHANGE = "change";
    public static final String READ = "read";

    /** Of table {@code audit_entry}, in the order of this record, then the mark. */
    public static final String COLUMNS =
            "at, actor, kind, action, object_type, object_id, region_code, unit_id, event_id,"
                    + " fields, purpose, mark";

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("action"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getString("region_code"),
                row.getObject("unit_id", UUID.class),
                row.getObject("event_id", UUID.class),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                row.getString("purpose"));
    }

    /** Each part behind its length, so that no two entries give the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, actor);
            write(out, kind);
            write(out, action);
            write(out, objectType);
            write(out, objectId);
            write(out, regionCode);
            write(out, unitId);
            write(out, eventId);
            out.writeInt(fields.size());
            for (String field : fields) {
                write(out, field);
            }
            write(out, purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object part) throws IOException {
        if (part == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
