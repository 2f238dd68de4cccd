package org.nuandong.commons.deadline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rows.Columns;

/**
 * Deadlines are rows, written in the aggregate's transaction; nothing in memory decides anything.
 */
@ApplicationScoped
public class Deadlines {

    // One that has ended counts again when it is set again: a sweep may have come while its
    // aggregate
    // was cancelled, and the aggregate goes on. Only one whose missing stands stays as it is. No
    // "on
    // conflict do update": that would wait for a row a sweeper holds, even to change nothing.
    private static final String SET =
            "with wanted as (select aggregate_type, aggregate_id, step, due_at::timestamptz,"
                    + " region_code, unit_id from unnest(?::text[], ?::uuid[], ?::text[],"
                    + " ?::text[], ?::text[], ?::uuid[]) as w (aggregate_type, aggregate_id, step,"
                    + " due_at, region_code, unit_id)),"
                    + " added as (insert into deadline (aggregate_type, aggregate_id, step, due_at,"
                    + " region_code, unit_id) select * from wanted"
                    + " order by aggregate_id, step, due_at"
                    + " on conflict (aggregate_id, step, due_at) do nothing)"
                    + " update deadline d set cancelled_at = null, done_at = null, reason = null,"
                    + " missed_at = null, settled_at = null, attempts = 0, retry_at = null"
                    + " from wanted w where d.aggregate_id = w.aggregate_id and d.step = w.step"
                    + " and d.due_at = w.due_at"
                    + " and (d.cancelled_at is not null or d.done_at is not null)"
                    + " and (d.missed_at is null or d.settled_at is not null)";

    // Locked rows are being acted on by a sweeper that waits for this aggregate: waiting for it in
    // turn would be a deadlock. It finds the step met and marks the row itself.
    private static final String OPEN_UNLOCKED =
            ", settled_at = case when missed_at is not null then ?::timestamptz end, reason = ?"
                    + " where id in (select id from deadline where aggregate_id = ?"
                    + " and (done_at is null and cancelled_at is null"
                    + " or missed_at is not null and settled_at is null)"
                    + " and (?::text[] is null or step = any (?)) for update skip locked)";

    private final AgroalDataSource dataSource;
    private final MissedDeadlines missed;
    private final Clock clock;

    Deadlines(AgroalDataSource dataSource, MissedDeadlines missed, Clock clock) {
        this.dataSource = dataSource;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * Unique per aggregate, step and due time: setting an open one again changes nothing, one that
     * has ended is open again. The handler looks at the aggregate, so it takes effect once.
     */
    public void set(
            String aggregateType,
            UUID aggregateId,
            String step,
            Instant dueAt,
            RegionCode region,
            UUID unitId) {
        setAll(List.of(new Due(aggregateType, aggregateId, step, dueAt, region, unitId)));
    }

    /** A deadline that is to be set. */
    public record Due(
            String aggregateType,
            UUID aggregateId,
            String step,
            Instant at,
            RegionCode region,
            UUID unitId) {}

    /** Many in one go; the same promises. */
    public void setAll(List<Due> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            Columns.of(set, wanted)
                    .text(Due::aggregateType)
                    .uuid(Due::aggregateId)
                    .text(Due::step)
                    .text(Due::at)
                    .text(due -> due.region().code())
                    .uuid(Due::unitId);
            set.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("deadlines could not be set", e);
        }
    }

    /** The step was met in time or late: its open deadlines end as done. */
    public void done(UUID aggregateId, String step) {
        end(
                "update deadline set done_at = coalesce(done_at, ?)" + OPEN_UNLOCKED,
                null,
                aggregateId,
                step);
    }

    /** Open deadlines of these steps (all when none is named) end as cancelled with the reason. */
    public void cancel(UUID aggregateId, String reason, String... steps) {
        end(
                "update deadline set cancelled_at = case when done_at is null then ?::timestamptz end"
                        + OPEN_UNLOCKED,
                reason,
                aggregateId,
                steps);
    }

    /**
     * Told by a handler whose step came due while the work is still to be done: it stays a work
     * item, overdue, until {@link #done} or {@link #cancel}.
     */
    public void missed(Deadline deadline) {
        missed.add(deadline);
    }

    /** The aggregate belongs to another unit now: what is still to come goes with it. */
    public void move(UUID aggregateId, RegionCode region, UUID unitId) {
        String update =
                "update deadline set region_code = ?, unit_id = ? where id in (select id from"
                        + " deadline where aggregate_id = ? and cancelled_at is null"
                        + " and (done_at is null or missed_at is not null and settled_at is null)"
                        + " for update skip locked)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, region.code());
            statement.setObject(2, unitId);
            statement.setObject(3, aggregateId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("deadlines could not be moved", e);
        }
    }

    private void end(String update, String reason, UUID aggregateId, String... steps) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            Array named = steps.length == 0 ? null : connection.createArrayOf("text", steps);
            statement.setObject(1, utc(clock.instant()));
            statement.setObject(2, utc(clock.instant()));
            statement.setString(3, reason);
            statement.setObject(4, aggregateId);
            statement.setArray(5, named);
            statement.setArray(6, named);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("deadlines could not be ended", e);
        }
    }

    /** The next one first. */
    public List<Deadline> open(UUID aggregateId) {
        String select =
                "select "
                        + Deadline.COLUMNS
                        + " from deadline where aggregate_id = ? and done_at is null"
                        + " and cancelled_at is null order by due_at, step";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, aggregateId);
            try (ResultSet rows = statement.executeQuery()) {
                List<Deadline> open = new ArrayList<>();
                while (rows.next()) {
                    open.add(Deadline.of(rows));
                }
                return open;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("deadlines could not be read", e);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
