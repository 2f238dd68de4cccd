package org.nuandong.dispatch.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.rows.Columns;

/**
 * Writes what {@link ArrivalClock#breach} decided for many incidents, in one statement: thousands
 * may run out in one second (R110). A version counts on as if Hibernate had written it.
 */
@ApplicationScoped
class BreachRows {

    private static final String UPDATE =
            "update incident i set breached_at = ?::timestamptz, acknowledged_at = null,"
                    + " acknowledged_by_role = null, version = i.version + 1"
                    + " from unnest(?::uuid[], ?::integer[]) as b (id, version)"
                    + " where i.id = b.id and i.version = b.version";

    private final AgroalDataSource database;

    BreachRows(AgroalDataSource database) {
        this.database = database;
    }

    void write(List<Incident> breached, Instant at) {
        if (breached.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, at.toString());
            Columns.after(1, update, breached).uuid(Incident::id).integer(Incident::version);
            if (update.executeUpdate() != breached.size()) {
                throw new OptimisticLockException("an incident was changed beside its row lock");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("breaches could not be recorded", e);
        }
    }
}
