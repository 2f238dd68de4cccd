package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** Exports, by whom they belong to. */
@ApplicationScoped
class ExportRepository {

    private static final String INSERT =
            """
            insert into export_run (id, form, unit_id, region_code, period, form_rows, format,
                language, reach_regions, reach_units, state, asked_by, asked_roles, asked_at,
                expires_at)
            values (?, ?, ?::uuid, ?, ?, ?::text[], ?, ?, ?::text[], ?::uuid[], 'running', ?,
                ?::text[], ?, ?)
            """;

    // Arrays leave as text of one line each: none of their elements holds a line end.
    private static final String SELECT =
            """
            select r.*, array_to_string(form_rows, E'\\n') as row_lines,
                array_to_string(reach_regions, E'\\n') as region_lines,
                array_to_string(reach_units, E'\\n') as unit_lines,
                array_to_string(asked_roles, E'\\n') as role_lines
            from export_run r
            """;

    private final Database database;

    ExportRepository(Database database) {
        this.database = database;
    }

    void add(ExportRun run) {
        database.change(
                INSERT,
                run.id(),
                run.form(),
                run.unitId(),
                run.region().code(),
                run.period(),
                run.rows().toArray(String[]::new),
                run.format().code(),
                run.language(),
                run.reach().patterns(),
                run.reach().units(),
                run.askedBy(),
                run.askedRoles().toArray(String[]::new),
                run.askedAt(),
                run.expiresAt());
    }

    Optional<ExportRun> find(UUID id) {
        return database.one(SELECT + "where id = ?", ExportRepository::read, id);
    }

    /** Newest first. */
    List<ExportRun> of(String askedBy, UUID before, int rows) {
        return database.list(
                SELECT
                        + "where asked_by = ? and (?::uuid is null or id < ?::uuid)"
                        + " order by id desc limit ?",
                ExportRepository::read,
                askedBy,
                before,
                before,
                rows);
    }

    long running(String askedBy) {
        return database.one(
                        "select count(*) as running from export_run"
                                + " where asked_by = ? and state = 'running'",
                        row -> row.whole("running"),
                        askedBy)
                .orElse(0L);
    }

    void progress(UUID id, int rowsDone, long facts) {
        database.change(
                "update export_run set rows_done = ?, facts = ? where id = ? and state = 'running'",
                rowsDone,
                facts,
                id);
    }

    void end(UUID id, String state, String reason, Instant at) {
        database.change(
                "update export_run set state = ?, reason = ?::text, ended_at = coalesce(ended_at, ?)"
                        + " where id = ? and state <> 'expired'",
                state,
                reason,
                at,
                id);
    }

    private static ExportRun read(Row row) {
        String units = row.text("unit_lines");
        return new ExportRun(
                row.uuid("id"),
                row.text("form"),
                row.uuid("unit_id"),
                new RegionCode(row.text("region_code")),
                row.text("period"),
                lines(row.text("row_lines")),
                ExportFormat.of(row.text("format")),
                row.text("language"),
                new Reach(
                        lines(row.text("region_lines")).toArray(String[]::new),
                        units == null
                                ? null
                                : lines(units).stream().map(UUID::fromString).toArray(UUID[]::new)),
                row.text("state"),
                row.text("reason"),
                (int) row.whole("rows_done"),
                row.whole("facts"),
                row.text("asked_by"),
                Set.copyOf(lines(row.text("role_lines"))),
                row.instant("asked_at"),
                row.instant("ended_at"),
                row.instant("expires_at"));
    }

    private static List<String> lines(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }
}
