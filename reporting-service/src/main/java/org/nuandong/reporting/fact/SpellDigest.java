package org.nuandong.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.reporting.platform.Database;

/**
 * 摘要: what is known of a spell, put together from all that was told and kept with it. It is a sum
 * of {@code spell_attribute} and {@code correction}: in whatever order they came, it is the same.
 */
@ApplicationScoped
class SpellDigest {

    private static final String DIGEST =
            """
            select aggregate_id, kind, jsonb_object_agg(period, told) as known,
                coalesce(max(until), '-infinity') as known_until, bool_or(known_as) as known_as
            from (
                select aggregate_id, kind, period,
                    jsonb_build_object(
                        'codes', coalesce(jsonb_object_agg(attribute, value
                            order by case when period = '' then valid_from end, epoch, sequence)
                            filter (where attribute <> 'known-as' and not corrected), '{}'),
                        'events', count(*),
                        'sum', sum(('x' || left(md5(event_id || attribute), 15))::bit(60)::bigint)) as told,
                    max(valid_from) filter (where period = '') as until,
                    bool_or(attribute = 'known-as' and period = '') as known_as
                from (select *, exists (select from correction c
                        where c.corrected_event_id = spell_attribute.event_id) as corrected
                    from spell_attribute %s) a
                group by aggregate_id, kind, period) p
            group by aggregate_id, kind
            """;

    static final String OF_ALL = DIGEST.formatted("");

    // Whoever is second waits here, and its next statement sees what the first one told. Whoever
    // keeps what was counted learns from the note which spells have changed.
    private static final String LOCK =
            """
            with locked as materialized (
                select aggregate_id, kind from spell
                where aggregate_id in (select unnest(?::uuid[])
                    union select aggregate_id from spell_attribute where event_id = any(?))
                order by aggregate_id, kind for update),
            noted as (
                insert into spell_touched (aggregate_id, kind)
                select aggregate_id, kind from locked)
            select aggregate_id from locked
            """;

    private static final String REFRESH =
            """
            update spell s
            set known = d.known, known_until = d.known_until, known_as = d.known_as
            from (%s) d
            where d.aggregate_id = s.aggregate_id and d.kind = s.kind
                and (s.known, s.known_until, s.known_as)
                    is distinct from (d.known, d.known_until, d.known_as)
            """
                    .formatted(DIGEST.formatted("where aggregate_id = any(?)"));

    private final Database database;

    SpellDigest(Database database) {
        this.database = database;
    }

    /** Of all spells that these marks and corrections concern; after they were written. */
    void refresh(Folded folded) {
        UUID[] touched =
                Stream.of(
                                folded.openings().stream().map(Opening::aggregateId),
                                folded.closings().stream().map(Closing::aggregateId),
                                folded.attributes().stream().map(SpellAttribute::aggregateId))
                        .flatMap(ids -> ids)
                        .distinct()
                        .toArray(UUID[]::new);
        UUID[] corrected =
                folded.corrections().stream().map(Correction::corrected).toArray(UUID[]::new);
        if (touched.length + corrected.length == 0) {
            return;
        }
        List<UUID> locked =
                database.list(LOCK, row -> row.uuid("aggregate_id"), touched, corrected);
        if (!locked.isEmpty()) {
            database.change(REFRESH, (Object) locked.stream().distinct().toArray(UUID[]::new));
        }
    }
}
