package org.nuandong.reporting.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.event.EventInbox;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** The inbox of this service is its log: the mark "seen" and the whole event are one row. */
@ApplicationScoped
public class EventLog implements EventInbox {

    private static final String INSERT =
            """
            insert into event (id, recorded_at, type, service, name, subject, occurred_at, sequence,
                epoch, region_code, unit_id, test, data, topic, "partition", "offset")
            select id, recorded_at::timestamptz, type, service, name, subject,
                occurred_at::timestamptz, sequence, epoch, region_code, unit_id, test, data::jsonb,
                topic, part, off
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                ?::bigint[], ?::int[], ?::text[], ?::uuid[], ?::bool[], ?::text[], ?::text[],
                ?::int[], ?::bigint[])
                as n(id, recorded_at, type, service, name, subject, occurred_at, sequence, epoch,
                    region_code, unit_id, test, data, topic, part, off)
            on conflict do nothing
            returning id
            """;

    private final Database database;
    private final MonthPartitions partitions;

    EventLog(Database database, MonthPartitions partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    @Override
    public List<ReceivedEvent> firstSeen(List<ReceivedEvent> events) {
        events.forEach(EventLog::requireStorable);
        partitions.makeReady();
        Columns<ReceivedEvent> columns = Columns.of(events);
        Set<UUID> fresh =
                new HashSet<>(
                        database.list(
                                INSERT,
                                row -> row.uuid("id"),
                                columns.column(ReceivedEvent::id, UUID[]::new),
                                columns.text(ReceivedEvent::recordedAt),
                                columns.text(ReceivedEvent::type),
                                columns.text(ReceivedEvent::service),
                                columns.text(ReceivedEvent::name),
                                columns.column(ReceivedEvent::subject, UUID[]::new),
                                columns.text(ReceivedEvent::occurredAt),
                                columns.column(ReceivedEvent::sequence, Long[]::new),
                                columns.column(ReceivedEvent::epoch, Integer[]::new),
                                columns.text(ReceivedEvent::regionCode),
                                columns.column(ReceivedEvent::unitId, UUID[]::new),
                                columns.column(ReceivedEvent::test, Boolean[]::new),
                                columns.text(ReceivedEvent::data),
                                columns.text(ReceivedEvent::topic),
                                columns.column(ReceivedEvent::partition, Integer[]::new),
                                columns.column(ReceivedEvent::offset, Long[]::new)));
        return events.stream().filter(e -> fresh.remove(e.id())).toList();
    }

    @Override
    public boolean keepsUnknown() {
        return true;
    }

    /** PostgreSQL keeps no U+0000: such an event never gets better by repetition. */
    private static void requireStorable(ReceivedEvent event) {
        if (event.data() != null && event.data().toString().contains("\\u0000")) {
            throw new UnusableEventException(event.name() + " holds a character U+0000");
        }
    }

    /** All events of these aggregates, each in its order. */
    public List<ReceivedEvent> about(String service, Collection<UUID> subjects) {
        return database.list(
                "select * from event where subject = any(?) and service = ?"
                        + " order by subject, epoch, sequence, id",
                EventLog::read,
                subjects.toArray(UUID[]::new),
                service);
    }

    /** The next events of the whole log, by recorded time and id after these. */
    public List<ReceivedEvent> after(Instant recordedAt, UUID id, int limit) {
        return database.list(
                "select * from event where (recorded_at, id) > (?, ?)"
                        + " order by recorded_at, id limit ?",
                EventLog::read,
                recordedAt,
                id,
                limit);
    }

    private static ReceivedEvent read(Row row) {
        return new ReceivedEvent(
                row.uuid("id"),
                row.text("type"),
                row.text("service"),
                row.text("name"),
                row.uuid("subject"),
                row.instant("recorded_at"),
                row.instant("occurred_at"),
                row.whole("sequence"),
                (int) row.whole("epoch"),
                row.text("region_code"),
                row.uuid("unit_id"),
                row.flag("test"),
                row.text("data") == null ? null : CanonicalJson.tree(row.text("data")),
                row.text("topic"),
                (int) row.whole("partition"),
                row.whole("offset"));
    }
}
