package org.nuandong.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.personal.AuditMark;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rows.Columns;
import org.nuandong.commons.security.Caller;

/**
 * The append-only, hash-chained book of who changed and who read what. State changes are entered by
 * the outbox; features enter sensitive readings. It holds ids and field names, never values.
 */
@ApplicationScoped
public class AuditTrail {

    /** A seal is its own evidence: entered, each seal would call for the next. */
    static final String SEALED = "audit.sealed";

    private static final String INSERT =
            "insert into audit_entry ("
                    + AuditEntry.COLUMNS
                    + ") select at::timestamptz, actor, kind, action, object_type, object_id,"
                    + " region_code, unit_id, event_id, string_to_array(fields, ','), purpose, mark"
                    + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],"
                    + " ?::bytea[]) with ordinality as entry ("
                    + AuditEntry.COLUMNS
                    + ", place) order by place";

    private final AgroalDataSource dataSource;
    private final AuditMark marks;
    private final Caller caller;
    private final Clock clock;

    AuditTrail(AgroalDataSource dataSource, AuditMark marks, Caller caller, Clock clock) {
        this.dataSource = dataSource;
        this.marks = marks;
        this.caller = caller;
        this.clock = clock;
    }

    /** The outbox enters every event it records, in the same transaction. */
    public void change(Event event, UUID eventId) {
        changes(List.of(event), List.of(eventId));
    }

    /** Many in one statement; the ids stand in the order of the events. */
    public void changes(List<Event> events, List<UUID> eventIds) {
        String actor = caller.subject();
        Instant now = clock.instant();
        List<AuditEntry> entries = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            if (!SEALED.equals(events.get(i).name())) {
                entries.add(entryOf(events.get(i), eventIds.get(i), actor, now));
            }
        }
        if (!entries.isEmpty()) {
            write(entries);
        }
    }

    /** For a writer of many rows at once, which knows who asked when. */
    public static AuditEntry entryOf(Event event, UUID eventId, String actor, Instant at) {
        return new AuditEntry(
                at,
                actor,
                AuditEntry.CHANGE,
                event.name(),
                event.aggregateType(),
                event.aggregateId(),
                event.region() == null ? null : event.region().code(),
                event.unitId(),
                eventId,
                List.of(),
                null);
    }

    /** A masked field was shown in clear, for a stated purpose. */
    public void read(String objectType, UUID objectId, List<String> fields, String purpose) {
        read(objectType, objectId, null, null, fields, purpose);
    }

    /** The same, where the object's region and unit are known: their auditors see the entry. */
    public void read(
            String objectType,
            UUID objectId,
            RegionCode region,
            UUID unitId,
            List<String> fields,
            String purpose) {
        write(List.of(reading(objectType, objectId, region, unitId, fields, purpose)));
    }

    /** A list was shown: an entry for each of its objects, in one statement. */
    public void readAll(
            String objectType, Map<UUID, RegionCode> objects, List<String> fields, String purpose) {
        List<AuditEntry> entries = new ArrayList<>(objects.size());
        objects.forEach(
                (id, region) ->
                        entries.add(reading(objectType, id, region, null, fields, purpose)));
        if (!entries.isEmpty()) {
            write(entries);
        }
    }

    private AuditEntry reading(
            String objectType,
            UUID objectId,
            RegionCode region,
            UUID unitId,
            List<String> fields,
            String purpose) {
        return new AuditEntry(
                clock.instant(),
                caller.subject(),
                AuditEntry.READ,
                "read",
                objectType,
                objectId,
                region == null ? null : region.code(),
                unitId,
                null,
                List.copyOf(fields),
                purpose);
    }

    public byte[] mark(AuditEntry entry) {
        return marks.of(entry.bytes());
    }

    private void write(List<AuditEntry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, entries);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit book could not be written", e);
        }
    }

    private void bind(PreparedStatement insert, List<AuditEntry> entries) throws SQLException {
        Columns.of(insert, entries)
                .text(AuditEntry::at)
                .text(AuditEntry::actor)
                .text(AuditEntry::kind)
                .text(AuditEntry::action)
                .text(AuditEntry::objectType)
                .uuid(AuditEntry::objectId)
                .text(AuditEntry::regionCode)
                .uuid(AuditEntry::unitId)
                .uuid(AuditEntry::eventId)
                .text(entry -> String.join(",", entry.fields()))
                .text(AuditEntry::purpose)
                .bytes(this::mark);
    }
}
