package org.nuandong.reporting.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ThreadLocal<Map<String, List<ReceivedEvent>>> told = new ThreadLocal<>();

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

    /**
     * While the work runs, on this thread, what was read about an aggregate is not read again:
     * several projections fold the same incidents of one batch.
     */
    public void readingOnce(Runnable work) {
        knowing(new HashMap<>(), work);
    }

    /** The same with whole stories at hand, each in its order: the work reads none of them. */
    public void knowing(List<ReceivedEvent> stories, Runnable work) {
        Map<String, List<ReceivedEvent>> known = new HashMap<>();
        stories.forEach(
                e ->
                        known.computeIfAbsent(e.service() + e.subject(), none -> new ArrayList<>())
                                .add(e));
        knowing(known, work);
    }

    private void knowing(Map<String, List<ReceivedEvent>> known, Runnable work) {
        told.set(known);
        try {
            work.run();
        } finally {
            told.remove();
        }
    }

    /**
     * All that is known of each aggregate of that service which these events speak of, in its
     * order; test calls speak of none.
     */
    public SortedMap<UUID, List<ReceivedEvent>> storiesBehind(
            String service, Stream<ReceivedEvent> events) {
        TreeSet<UUID> subjects =
                events.filter(e -> !e.test() && e.service().equals(service))
                        .map(ReceivedEvent::subject)
                        .collect(Collectors.toCollection(TreeSet::new));
        return subjects.isEmpty()
                ? new TreeMap<>()
                : about(service, subjects).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReceivedEvent::subject, TreeMap::new, Collectors.toList()));
    }

    private List<ReceivedEvent> about(String service, Collection<UUID> subjects) {
        Map<String, List<ReceivedEvent>> known = told.get();
        if (known == null) {
            return stories(service, subjects);
        }
        List<UUID> unread =
                subjects.stream().filter(id -> !known.containsKey(service + id)).toList();
        if (!unread.isEmpty()) {
            unread.forEach(id -> known.put(service + id, new ArrayList<>()));
            stories(service, unread).forEach(e -> known.get(service + e.subject()).add(e));
        }
        return subjects.stream().flatMap(id -> known.get(service + id).stream()).toList();
    }

    private List<ReceivedEvent> stories(String service, Collection<UUID> subjects) {
        return database.list(
                "select * from event where subject = any(?) and service = ?"
                        + " order by subject, epoch, sequence, id",
                EventLog::read,
                subjects.toArray(UUID[]::new),
                service);
    }

    /**
     * Those among these of which an event has not come. Sequences run without holes; they begin at
     * 1, or after a restore where the epoch begins.
     */
    public Set<UUID> broken(String service, Collection<UUID> subjects) {
        return new HashSet<>(
                database.list(
                        """
                        select subject from (
                            select subject, epoch, count(distinct sequence) as heard,
                                min(sequence) as lowest, max(sequence) as highest,
                                min(epoch) over (partition by subject) as first_epoch,
                                max(epoch) over (partition by subject) as last_epoch
                            from event where subject = any(?) and service = ?
                            group by subject, epoch) s
                        where epoch = last_epoch
                            and heard < highest + 1
                                - case when first_epoch = last_epoch then 1 else lowest end
                        """,
                        row -> row.uuid("subject"),
                        subjects.toArray(UUID[]::new),
                        service));
    }

    /** Those of these ids; the moments at which they were recorded say where to look. */
    public List<ReceivedEvent> of(Map<UUID, Instant> recordedAt) {
        return database.list(
                "select e.* from event e join unnest(?::uuid[], ?::timestamptz[]) w(id, recorded_at)"
                        + " using (id, recorded_at)",
                EventLog::read,
                recordedAt.keySet().toArray(UUID[]::new),
                recordedAt.values().stream().map(Instant::toString).toArray(String[]::new));
    }

    static ReceivedEvent read(Row row) {
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
