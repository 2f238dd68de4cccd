package org.nuandong.dispatch.alarm;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.nuandong.commons.rows.Columns;

/** New alarms in one statement: a night may raise thousands in one second. */
@ApplicationScoped
class AlarmRows {

    private static final String INSERT =
            "insert into alarm (id, unit_id, region_code, step, audience, about_type, about_id,"
                    + " about_no, due_at, raised_at, climb_at, undelivered_at, test)"
                    + " select id, unit_id, region_code, step, audience, about_type, about_id,"
                    + " about_no, due_at::timestamptz, raised_at::timestamptz,"
                    + " climb_at::timestamptz, undelivered_at::timestamptz, test"
                    + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::boolean[]) as raised (id, unit_id, region_code, step,"
                    + " audience, about_type, about_id, about_no, due_at, raised_at, climb_at,"
                    + " undelivered_at, test)";

    private final AgroalDataSource database;

    AlarmRows(AgroalDataSource database) {
        this.database = database;
    }

    void write(List<RaisedAlarm> raised) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns.of(insert, raised)
                    .uuid(RaisedAlarm::id)
                    .uuid(about(AlarmSubject::unitId))
                    .text(about(subject -> subject.region().code()))
                    .text(each -> each.alarm().step())
                    .text(each -> each.alarm().audience())
                    .text(about(AlarmSubject::type))
                    .uuid(about(AlarmSubject::id))
                    .text(about(AlarmSubject::no))
                    .text(each -> each.alarm().dueAt())
                    .text(RaisedAlarm::raisedAt)
                    .text(RaisedAlarm::climbAt)
                    .text(RaisedAlarm::undeliveredAt)
                    .bool(about(AlarmSubject::test));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("alarms could not be written", e);
        }
    }

    private static <T> Function<RaisedAlarm, T> about(Function<AlarmSubject, T> value) {
        return raised -> value.apply(raised.alarm().about());
    }
}
