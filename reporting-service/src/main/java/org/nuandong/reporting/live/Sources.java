package org.nuandong.reporting.live;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.ReportingConfig;
import org.nuandong.reporting.platform.Row;

/** Hears the heartbeats of the other services and says how far each of them was read. */
@ApplicationScoped
public class Sources {

    private static final String HEARTBEAT = "service.heartbeat";

    /** Ages come in whole seconds, rounded down. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private record Beat(
            String service, int partition, int epoch, Instant at, Instant covered, long highest) {}

    private record Heard(String service, Instant at, Instant covered, int partitions) {}

    private final Database database;
    private final Clock clock;
    private final ReportingConfig config;
    private final EventConfig events;

    Sources(Database database, Clock clock, ReportingConfig config, EventConfig events) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.events = events;
    }

    public boolean isHeartbeat(ReceivedEvent event) {
        return event.name().equals(HEARTBEAT);
    }

    public void hear(List<ReceivedEvent> received) {
        Map<String, Beat> latest = new TreeMap<>();
        received.stream()
                .filter(this::isHeartbeat)
                .map(Sources::beat)
                .forEach(b -> latest.merge(key(b), b, Sources::later));
        if (latest.isEmpty()) {
            return;
        }
        Columns<Beat> columns = Columns.of(new ArrayList<>(latest.values()));
        database.change(
                """
                insert into source_heartbeat as h (service, "partition", epoch, at, covered_until,
                    highest_published)
                select service, part, epoch, at::timestamptz, covered::timestamptz, highest
                from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::bigint[])
                    as n(service, part, epoch, at, covered, highest)
                on conflict (service, "partition") do update set
                    epoch = excluded.epoch, at = excluded.at,
                    covered_until = excluded.covered_until,
                    highest_published = excluded.highest_published
                where (excluded.epoch, excluded.at) > (h.epoch, h.at)
                """,
                columns.text(Beat::service),
                columns.column(Beat::partition, Integer[]::new),
                columns.column(Beat::epoch, Integer[]::new),
                columns.text(Beat::at),
                columns.text(Beat::covered),
                columns.column(Beat::highest, Long[]::new));
    }

    private static String key(Beat beat) {
        return "%s %06d".formatted(beat.service(), beat.partition());
    }

    private static Beat later(Beat one, Beat other) {
        boolean newer =
                other.epoch() > one.epoch()
                        || other.epoch() == one.epoch() && other.at().isAfter(one.at());
        return newer ? other : one;
    }

    private static Beat beat(ReceivedEvent event) {
        JsonNode data = event.data();
        if (data == null
                || !data.path("oldestUnpublishedAgeSeconds").canConvertToLong()
                || !data.path("partition").canConvertToInt()) {
            throw new UnusableEventException("a heartbeat without partition or age");
        }
        Instant at = event.occurredAt();
        Duration waiting = Duration.ofSeconds(data.get("oldestUnpublishedAgeSeconds").asLong());
        return new Beat(
                event.service(),
                data.get("partition").asInt(),
                event.epoch(),
                at,
                at.minus(waiting).minus(ROUNDING),
                data.path("highestPublished").asLong());
    }

    /** All watched services, and whoever else was heard. */
    public List<Source> all() {
        Map<String, Heard> heard = new TreeMap<>();
        config.sources().forEach(s -> heard.put(s, new Heard(s, null, null, 0)));
        database.list(
                        """
                        select service, max(at) as at, min(covered_until) as covered,
                            count(*) as partitions
                        from source_heartbeat group by service
                        """,
                        Sources::heard)
                .forEach(h -> heard.put(h.service(), h));
        return heard.values().stream().map(this::source).toList();
    }

    private static Heard heard(Row row) {
        return new Heard(
                row.text("service"),
                row.instant("at"),
                row.instant("covered"),
                (int) row.whole("partitions"));
    }

    private Source source(Heard heard) {
        boolean everywhere = heard.partitions() >= events.partitions();
        return new Source(
                heard.service(),
                state(heard),
                heard.at(),
                everywhere ? heard.covered() : null,
                heard.partitions(),
                events.partitions());
    }

    private String state(Heard heard) {
        if (heard.at() == null) {
            return "unheard";
        }
        Instant now = clock.instant();
        if (heard.at().isBefore(now.minus(config.silentAfter()))) {
            return "silent";
        }
        return heard.covered().isBefore(now.minus(config.lateAfter())) ? "late" : "live";
    }
}
