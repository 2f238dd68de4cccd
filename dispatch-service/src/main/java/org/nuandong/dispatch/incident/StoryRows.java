package org.nuandong.dispatch.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.rows.Columns;

/** The same sentence for the stories of many incidents, in one statement. */
@ApplicationScoped
class StoryRows {

    private static final String INSERT =
            "insert into incident_story (id, incident_id, at, recorded_at, step, by_role, args)"
                    + " select id, incident_id, at::timestamptz, recorded_at::timestamptz, step,"
                    + " by_role, array[arg] from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[])"
                    + " as line (id, incident_id, at, recorded_at, step, by_role, arg)";

    private final AgroalDataSource database;

    StoryRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Each of them has one argument. */
    void write(List<StoryLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns.of(insert, lines)
                    .uuid(line -> newId())
                    .uuid(StoryLine::incidentId)
                    .text(StoryLine::at)
                    .text(StoryLine::recordedAt)
                    .text(StoryLine::step)
                    .text(StoryLine::byRole)
                    .text(line -> line.args().get(0));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("stories could not be written", e);
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
