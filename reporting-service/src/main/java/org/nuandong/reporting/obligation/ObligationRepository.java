package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.report.ReportHead;

/** What happened to obligations: reminded, told overdue, handed in. */
@ApplicationScoped
class ObligationRepository {

    private final Database database;

    ObligationRepository(Database database) {
        this.database = database;
    }

    /** By unit. */
    Map<UUID, ObligationRow> of(Table table) {
        return database
                .list(
                        "select * from report_obligation where form = ? and period = ?",
                        ObligationRepository::read,
                        table.form().form(),
                        table.period())
                .stream()
                .collect(Collectors.toMap(ObligationRow::unitId, Function.identity()));
    }

    Optional<ObligationRow> find(UUID id) {
        return database.one(
                "select * from report_obligation where id = ?", ObligationRepository::read, id);
    }

    Optional<ObligationRow> lock(UUID id) {
        return database.one(
                "select * from report_obligation where id = ? for update",
                ObligationRepository::read,
                id);
    }

    /** Those that nobody has opened or handed in meanwhile. */
    List<ObligationRow> open(List<Owed> owed, Instant now) {
        Columns<Owed> columns = Columns.of(owed);
        return database.list(
                """
                insert into report_obligation (form, period, unit_id, region_code, due_at,
                    reminded_at)
                select form, period, unit_id, region_code, due_at::timestamptz, ?
                from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                    as w (form, period, unit_id, region_code, due_at)
                order by form, period, unit_id
                on conflict (form, period, unit_id) do nothing returning *
                """,
                ObligationRepository::read,
                now,
                columns.text(o -> o.form().form()),
                columns.text(o -> o.period().text()),
                columns.column(o -> o.unit().unitId(), UUID[]::new),
                columns.text(o -> o.unit().region().code()),
                columns.text(Owed::dueAt));
    }

    void toldOverdue(UUID id, Instant now) {
        database.change("update report_obligation set overdue_at = ? where id = ?", now, id);
    }

    /** The first time counts, whatever becomes of the report later. */
    UUID handedIn(ReportHead report, Instant now) {
        return database.one(
                        """
                        insert into report_obligation as o (form, period, unit_id, region_code,
                            handed_in_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (form, period, unit_id) do update
                            set handed_in_at = coalesce(o.handed_in_at, excluded.handed_in_at)
                        returning id
                        """,
                        row -> row.uuid("id"),
                        report.form(),
                        report.period().text(),
                        report.unitId(),
                        report.region().code(),
                        now)
                .orElseThrow();
    }

    private static ObligationRow read(Row row) {
        return new ObligationRow(
                row.uuid("id"),
                row.text("form"),
                row.text("period"),
                row.uuid("unit_id"),
                new RegionCode(row.text("region_code")),
                row.instant("due_at"),
                row.instant("reminded_at"),
                row.instant("overdue_at"),
                row.instant("handed_in_at"));
    }
}
