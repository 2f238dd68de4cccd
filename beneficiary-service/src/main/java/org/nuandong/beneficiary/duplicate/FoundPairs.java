package org.nuandong.beneficiary.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rows.Columns;

/** Keeps the pairs that are worth a look, once each, with their event and their work item. */
@ApplicationScoped
class FoundPairs {

    /**
     * A pair that somebody has spoken about, or that stands open, stays as it is; two who follow
     * one leading record are no pair.
     */
    private static final String KEEP =
            """
            insert into duplicate_pair (id, first_id, second_id, band, score, fields, found_by,
                found_at, state, version)
            select f.id, first_id, second_id, band, score, fields::jsonb, found_by,
                found_at::timestamptz, 'OPEN', 0
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::text[],
                ?::text[], ?::text[])
                    as f (id, first_id, second_id, band, score, fields, found_by, found_at)
                left join person_link l on l.follower_id = f.first_id and l.ended_at is null
                left join person_link m on m.follower_id = f.second_id and m.ended_at is null
            where coalesce(l.leading_id, first_id) <> coalesce(m.leading_id, second_id)
            order by first_id, second_id
            on conflict (first_id, second_id) do nothing
            returning id
            """;

    private final AgroalDataSource database;
    private final DuplicateEvents events;
    private final Deadlines deadlines;
    private final WeightsInForce weights;
    private final ObjectMapper json;
    private final OpenPairs again;
    private final OfficeClock clock;

    FoundPairs(
            AgroalDataSource database,
            DuplicateEvents events,
            Deadlines deadlines,
            WeightsInForce weights,
            ObjectMapper json,
            OpenPairs again,
            OfficeClock clock) {
        this.again = again;
        this.database = database;
        this.events = events;
        this.deadlines = deadlines;
        this.weights = weights;
        this.json = json;
        this.clock = clock;
    }

    private record Row(UUID id, Compared compared) {}

    /**
     * In the caller's transaction; answers how many are new. Known ones that are open are reckoned
     * again.
     */
    int keep(List<Compared> found, String by) {
        again.reckon(found);
        List<Row> rows =
                found.stream()
                        .filter(one -> one.likeness().band() != null)
                        .map(one -> new Row(UuidVersion7Strategy.INSTANCE.generateUuid(null), one))
                        .toList();
        if (rows.isEmpty()) {
            return 0;
        }
        Instant now = clock.now();
        Map<UUID, Compared> fresh = new HashMap<>();
        Set<UUID> inserted = Set.copyOf(insert(rows, by, now));
        rows.stream()
                .filter(row -> inserted.contains(row.id()))
                .forEach(row -> fresh.put(row.id(), row.compared()));
        events.found(fresh, by, now);
        deadlines.setAll(
                fresh.entrySet().stream()
                        .filter(one -> one.getValue().likeness().band() != Band.POSSIBLE)
                        .map(one -> due(one.getKey(), one.getValue(), now))
                        .toList());
        return fresh.size();
    }

    private Deadlines.Due due(UUID pair, Compared found, Instant now) {
        RegionCode region = new RegionCode(found.first().region());
        return new Deadlines.Due(
                DuplicatePair.TYPE,
                pair,
                DecisionOverdue.STEP,
                now.plus(weights.decideWithin(region)),
                region,
                null);
    }

    private List<UUID> insert(List<Row> rows, String by, Instant now) {
        List<UUID> inserted = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Columns.of(keep, rows)
                    .uuid(Row::id)
                    .uuid(row -> row.compared().first().id())
                    .uuid(row -> row.compared().second().id())
                    .text(row -> row.compared().likeness().band())
                    .integer(row -> row.compared().likeness().score())
                    .text(row -> written(row.compared().likeness()))
                    .text(row -> by)
                    .text(row -> now);
            try (ResultSet row = keep.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("duplicates could not be kept", e);
        }
        return inserted;
    }

    private String written(Likeness likeness) {
        try {
            return json.writeValueAsString(likeness.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("verdicts are text and numbers", e);
        }
    }
}
