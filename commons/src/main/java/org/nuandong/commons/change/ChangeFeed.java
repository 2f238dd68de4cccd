package org.nuandong.commons.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.event.EventType;
import org.nuandong.commons.problem.CommonProblem;

/** Reads the numbered feed for one reader. Numbers become visible in their order. */
@ApplicationScoped
public class ChangeFeed {

    /** One request looks at no more than this, however little of it lies in the reader's scope. */
    private static final int WINDOW = 20_000;

    private static final String EDGES =
            "select (select epoch from service_epoch), (select number from change_floor),"
                    + " (select max(number) from change)";

    /** A row without region belongs to the nation. */
    private static final String ROWS =
            """
            select * from (
                select *, coalesce(region_code, '000000') like any(?)
                        and (?::uuid[] is null or unit_id is null or unit_id = any(?)) as seen
                from change where number > ? and number <= ?
            ) as looked_at
            where (seen or left_region_code like any(?))
                and (?::text[] is null or aggregate_type = any(?))
            order by number limit ?
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final ChangeMask mask;

    ChangeFeed(DataSource database, ObjectMapper json, ChangeMask mask) {
        this.database = database;
        this.mask = mask;
        this.json = json;
    }

    /** The end of the feed: what happens after it is still to come. */
    public ChangeCursor now() {
        try (Connection connection = database.getConnection()) {
            Edges edges = edges(connection);
            return new ChangeCursor(edges.epoch(), edges.last());
        } catch (SQLException e) {
            throw new EventStorageException("the change feed cannot be read", e);
        }
    }

    /** 410 when the feed no longer reaches back to the cursor. */
    Changes since(ChangeCursor cursor, ChangeScope scope, int limit) {
        try (Connection connection = database.getConnection()) {
            Edges edges = edges(connection);
            edges.require(cursor);
            long to = Math.min(edges.last(), cursor.number() + WINDOW);
            List<Change> items = rows(connection, edges.epoch(), cursor.number(), to, scope, limit);
            boolean full = items.size() == limit;
            String next =
                    full
                            ? items.get(limit - 1).cursor()
                            : new ChangeCursor(edges.epoch(), Math.max(to, cursor.number())).text();
            return new Changes(items, next, full || to < edges.last());
        } catch (SQLException e) {
            throw new EventStorageException("the change feed cannot be read", e);
        }
    }

    private static Edges edges(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EDGES);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Edges(
                    row.getInt(1), row.getLong(2), Math.max(row.getLong(2), row.getLong(3)));
        }
    }

    private record Edges(int epoch, long floor, long last) {

        void require(ChangeCursor cursor) {
            if (cursor.epoch() != epoch || cursor.number() < floor || cursor.number() > last) {
                throw CommonProblem.CURSOR_EXPIRED.because();
            }
        }
    }

    private List<Change> rows(
            Connection connection, int epoch, long from, long to, ChangeScope scope, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            var patterns = connection.createArrayOf("text", scope.regionPatterns());
            var units =
                    scope.units() == null ? null : connection.createArrayOf("uuid", scope.units());
            var types =
                    scope.aggregateTypes() == null
                            ? null
                            : connection.createArrayOf("text", scope.aggregateTypes());
            query.setArray(1, patterns);
            query.setArray(2, units);
            query.setArray(3, units);
            query.setLong(4, from);
            query.setLong(5, to);
            query.setArray(6, patterns);
            query.setArray(7, types);
            query.setArray(8, types);
            query.setInt(9, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row, epoch));
                }
            }
            return changes;
        }
    }

    private Change change(ResultSet row, int epoch) throws SQLException {
        boolean gone = !row.getBoolean("seen");
        String name = EventType.parse(row.getString("event_type")).name();
        return new Change(
                new ChangeCursor(epoch, row.getLong("number")).text(),
                row.getObject("event_id", UUID.class),
                name,
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                gone ? null : row.getString("region_code"),
                gone ? null : row.getObject("unit_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                gone,
                row.getBoolean("test"),
                gone ? null : mask.shown(name, parse(row.getString("data"))));
    }

    private JsonNode parse(String data) {
        try {
            return data == null ? null : json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is readable JSON", e);
        }
    }
}
