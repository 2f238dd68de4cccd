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
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rows.Columns;

/** Reckons open pairs again when one of the two has changed; what somebody decided stays. */
@ApplicationScoped
class OpenPairs {

    /** Two who follow one leading record are told apart by nobody any more. */
    private static final String RECKON =
            """
            update duplicate_pair d set score = f.score, fields = f.fields::jsonb,
                band = coalesce(f.band, d.band), version = d.version + 1,
                state = case when f.band is null then 'GONE' when d.state = 'GONE' then 'OPEN'
                    else d.state end
            from (select g.first_id, g.second_id, g.score, g.fields,
                        case when coalesce(l.leading_id, g.first_id)
                            <> coalesce(m.leading_id, g.second_id) then g.band end as band
                    from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::text[])
                            as g (first_id, second_id, band, score, fields)
                        left join person_link l
                            on l.follower_id = g.first_id and l.ended_at is null
                        left join person_link m
                            on m.follower_id = g.second_id and m.ended_at is null) f,
                duplicate_pair o, person a, person b
            where d.first_id = f.first_id and d.second_id = f.second_id and o.id = d.id
                and a.id = d.first_id and b.id = d.second_id
                and d.state in ('OPEN', 'UNSURE', 'GONE')
                and (d.fields <> f.fields::jsonb or d.band <> f.band
                    or (f.band is null) <> (d.state = 'GONE'))
            returning d.id, a.subject_id, b.subject_id, a.region_code, o.band, d.band, d.state,
                o.state
            """;

    private static final String CLOSE =
            """
            update duplicate_pair d set state = 'GONE', version = d.version + 1
            from duplicate_pair o, person a, person b
            where (d.first_id = ? or d.second_id = ?) and d.state in ('OPEN', 'UNSURE')
                and o.id = d.id and a.id = d.first_id and b.id = d.second_id
            returning d.id, a.subject_id, b.subject_id, a.region_code, o.band, d.band, d.state,
                o.state
            """;

    private final AgroalDataSource database;
    private final DuplicateEvents events;
    private final Deadlines deadlines;
    private final WeightsInForce weights;
    private final ObjectMapper json;
    private final OfficeClock clock;

    OpenPairs(
            AgroalDataSource database,
            DuplicateEvents events,
            Deadlines deadlines,
            WeightsInForce weights,
            ObjectMapper json,
            OfficeClock clock) {
        this.database = database;
        this.events = events;
        this.deadlines = deadlines;
        this.weights = weights;
        this.json = json;
        this.clock = clock;
    }

    /** In the caller's transaction; pairs that are not known are left alone. */
    void reckon(List<Compared> compared) {
        if (compared.isEmpty()) {
            return;
        }
        tell(update(compared));
    }

    /** 撤回: of somebody who never was; what was decided stays. */
    void close(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setObject(1, person);
            close.setObject(2, person);
            tell(changed(close));
        } catch (SQLException e) {
            throw new IllegalStateException("open pairs could not be closed", e);
        }
    }

    private void tell(List<Rescored> changed) {
        Instant now = clock.now();
        events.rescored(changed, now);
        deadlines.setAll(
                changed.stream()
                        .filter(Rescored::waitsForADecision)
                        .map(one -> due(one, now))
                        .toList());
        changed.stream()
                .filter(one -> !one.waitsForADecision())
                .forEach(one -> deadlines.cancel(one.id(), "alike-no-longer"));
    }

    /** Answers those whose band or state is another one now. */
    private List<Rescored> update(List<Compared> compared) {
        try (Connection connection = database.getConnection();
                PreparedStatement reckon = connection.prepareStatement(RECKON)) {
            Columns.of(reckon, compared)
                    .uuid(one -> one.first().id())
                    .uuid(one -> one.second().id())
                    .text(one -> one.likeness().band())
                    .integer(one -> one.likeness().score())
                    .text(one -> written(one.likeness()));
            return changed(reckon);
        } catch (SQLException e) {
            throw new IllegalStateException("open pairs could not be reckoned again", e);
        }
    }

    private static List<Rescored> changed(PreparedStatement update) throws SQLException {
        List<Rescored> changed = new ArrayList<>();
        try (ResultSet row = update.executeQuery()) {
            while (row.next()) {
                if (!row.getString(5).equals(row.getString(6))
                        || !row.getString(7).equals(row.getString(8))) {
                    changed.add(rescored(row));
                }
            }
        }
        return changed;
    }

    private static Rescored rescored(ResultSet row) throws SQLException {
        return new Rescored(
                row.getObject(1, UUID.class),
                List.of(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                row.getString(4),
                Band.valueOf(row.getString(5)),
                Band.valueOf(row.getString(6)),
                DuplicatePair.State.valueOf(row.getString(7)));
    }

    private Deadlines.Due due(Rescored pair, Instant now) {
        RegionCode region = new RegionCode(pair.region());
        return new Deadlines.Due(
                DuplicatePair.TYPE,
                pair.id(),
                DecisionOverdue.STEP,
                now.plus(weights.decideWithin(region)),
                region,
                null);
    }

    private String written(Likeness likeness) {
        try {
            return json.writeValueAsString(likeness.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("verdicts are text and numbers", e);
        }
    }
}
