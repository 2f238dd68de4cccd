package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** The rows of the last words and of how far was heard. */
@ApplicationScoped
class LastWordRepository {

    private static final String PUT =
            """
            insert into last_word as w (facet, subject, name, region_code, unit_id, occurred_at,
                since, until, data, exercise, epoch, sequence)
            select facet, subject, name, coalesce(region_code, ''), unit_id,
                occurred_at::timestamptz, since::timestamptz, until::timestamptz, data::jsonb,
                exercise, epoch, sequence
            from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bool[], ?::int[], ?::bigint[])
                as n(facet, subject, name, region_code, unit_id, occurred_at, since, until, data,
                    exercise, epoch, sequence)
            on conflict (facet, subject) do update set
                name = excluded.name, region_code = excluded.region_code,
                unit_id = excluded.unit_id, occurred_at = excluded.occurred_at,
                since = excluded.since, until = excluded.until, data = excluded.data,
                exercise = excluded.exercise, epoch = excluded.epoch, sequence = excluded.sequence
            where (excluded.epoch, excluded.sequence) > (w.epoch, w.sequence)
            """;

    private static final String KEEP =
            """
            insert into heard_up_to (subject, region_code, unit_id, epoch, sequence, gap)
            select subject, region_code, unit_id, epoch, sequence, gap
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::bigint[], ?::bool[])
                as n(subject, region_code, unit_id, epoch, sequence, gap)
            on conflict (subject) do update set
                region_code = excluded.region_code, unit_id = excluded.unit_id,
                epoch = excluded.epoch, sequence = excluded.sequence, gap = excluded.gap
            """;

    private final Database database;

    LastWordRepository(Database database) {
        this.database = database;
    }

    /** In the order of their keys, one per key. */
    void put(List<LastWord> words) {
        if (words.isEmpty()) {
            return;
        }
        Columns<LastWord> columns = Columns.of(words);
        database.change(
                PUT,
                columns.text(w -> w.facet().code()),
                columns.column(w -> w.event().subject(), UUID[]::new),
                columns.text(w -> w.event().name()),
                columns.text(w -> w.event().regionCode()),
                columns.column(w -> w.event().unitId(), UUID[]::new),
                columns.text(w -> w.event().occurredAt()),
                columns.text(w -> w.time(w.facet().since())),
                columns.text(w -> w.time(w.facet().until())),
                columns.text(w -> CanonicalJson.write(w.kept())),
                columns.column(w -> w.event().test(), Boolean[]::new),
                columns.column(w -> w.event().epoch(), Integer[]::new),
                columns.column(w -> w.event().sequence(), Long[]::new));
    }

    Map<UUID, HeardUpTo> heard(Collection<UUID> subjects) {
        Map<UUID, HeardUpTo> found = new HashMap<>();
        database.list(
                        "select * from heard_up_to where subject = any(?)",
                        LastWordRepository::heardUpTo,
                        (Object) subjects.toArray(UUID[]::new))
                .forEach(h -> found.put(h.subject(), h));
        return found;
    }

    void keep(List<HeardUpTo> heard) {
        Columns<HeardUpTo> columns = Columns.of(heard);
        database.change(
                KEEP,
                columns.column(HeardUpTo::subject, UUID[]::new),
                columns.text(HeardUpTo::regionCode),
                columns.column(HeardUpTo::unitId, UUID[]::new),
                columns.column(HeardUpTo::epoch, Integer[]::new),
                columns.column(HeardUpTo::sequence, Long[]::new),
                columns.column(HeardUpTo::gap, Boolean[]::new));
    }

    private static HeardUpTo heardUpTo(Row row) {
        return new HeardUpTo(
                row.uuid("subject"),
                row.text("region_code"),
                row.uuid("unit_id"),
                (int) row.whole("epoch"),
                row.whole("sequence"),
                row.flag("gap"));
    }
}
