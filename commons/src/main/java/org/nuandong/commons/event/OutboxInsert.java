package org.nuandong.commons.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.rows.Columns;

/**
 * Writes outbox rows of one transaction in one statement. The counters' row locks are taken in the
 * order of their ids (no deadlock between two writers) and before the rows get their positions, so
 * that the order of positions is the order of sequences.
 */
final class OutboxInsert {

    private static final String SQL =
            """
            with given as (
                select id, aggregatetype, aggregateid, type, payload::jsonb as payload, region, unit,
                    test, occurred_at::timestamptz as occurred_at,
                    recorded_at::timestamptz as recorded_at, traceparent, topic, left_region, ord
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[]) with ordinality
                    as g(id, aggregatetype, aggregateid, type, payload, region, unit, test,
                        occurred_at, recorded_at, traceparent, topic, left_region, ord)
            ), counted as (
                insert into event_sequence (aggregate_id, last)
                select aggregateid, count(*) from given group by aggregateid order by aggregateid
                on conflict (aggregate_id) do update set last = event_sequence.last + excluded.last
                returning aggregate_id, last
            ), counting as (
                select g.*, c.last - count(*) over (partition by g.aggregateid)
                    + row_number() over (partition by g.aggregateid order by g.ord) as sequence
                from given g join counted c on c.aggregate_id = g.aggregateid
            )
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, epoch,
                region, unit, test, occurred_at, recorded_at, traceparent, topic, left_region)
            select id, aggregatetype, aggregateid, type, payload, sequence,
                (select epoch from service_epoch), region, unit, test, occurred_at, recorded_at,
                traceparent, topic, left_region
            from counting order by ord
            returning id, sequence
            """;

    private OutboxInsert() {}

    /** Answers the sequence that each row got, by its id. */
    static Map<UUID, Long> into(Connection connection, List<OutboxRow> rows) throws SQLException {
        Map<UUID, Long> sequences = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            bind(insert, rows);
            try (ResultSet answer = insert.executeQuery()) {
                while (answer.next()) {
                    sequences.put(answer.getObject(1, UUID.class), answer.getLong(2));
                }
            }
        }
        return sequences;
    }

    private static void bind(PreparedStatement insert, List<OutboxRow> rows) throws SQLException {
        Columns.of(insert, rows)
                .uuid(OutboxRow::id)
                .text(OutboxRow::aggregatetype)
                .uuid(OutboxRow::aggregateid)
                .text(OutboxRow::type)
                .text(OutboxRow::payload)
                .text(OutboxRow::region)
                .uuid(OutboxRow::unit)
                .bool(OutboxRow::test)
                .text(OutboxRow::occurredAt)
                .text(OutboxRow::recordedAt)
                .text(OutboxRow::traceparent)
                .text(OutboxRow::topic)
                .text(OutboxRow::leftRegion);
    }
}
