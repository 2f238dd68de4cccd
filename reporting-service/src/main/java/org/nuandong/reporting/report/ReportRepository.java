package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** Reports and their earlier revisions. */
@ApplicationScoped
class ReportRepository {

    private static final String INSERT =
            """
            insert into report (id, form, unit_id, region_code, period, state, revision, version,
                content, hash, drafted_at, drafted_by)
            values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint uq_report_form_subject_period do nothing
            """;

    private static final String UPDATE =
            """
            update report set state = ?, revision = ?, version = ?, content = ?, hash = ?,
                drafted_at = ?, drafted_by = ?,
                reviewed_at = ?::timestamptz, reviewed_by = ?::text,
                submitted_at = ?::timestamptz, submitted_by = ?::text,
                decided_at = ?::timestamptz, decided_by = ?::text, reason = ?::text
            where id = ? and version = ?
            """;

    private static final String ACCEPTED =
            """
            select distinct on (r.id) r.id, r.unit_id, a.revision, a.hash, a.content
            from report r join lateral (
                select r.revision, r.hash, r.content where r.state = 'accepted'
                union all select v.revision, v.hash, v.content from report_revision v
                where v.report_id = r.id and v.state = 'accepted') a on true
            where r.form = ? and r.period = ? and r.unit_id = any(?)
            order by r.id, a.revision desc
            """;

    private final Database database;

    ReportRepository(Database database) {
        this.database = database;
    }

    Optional<Report> find(UUID id) {
        return database.one("select * from report where id = ?", ReportRepository::read, id);
    }

    Optional<Report> lock(UUID id) {
        return database.one(
                "select * from report where id = ? for update", ReportRepository::read, id);
    }

    /** Newest period first, then by id; null means any. */
    List<Report> list(
            Reach reach,
            SortedMap<String, UUID[]> beyond,
            String form,
            String period,
            String state,
            Position after) {
        Sql sql = Sql.of("select * from report where ((true").add(reach.sql()).add(")");
        beyond.forEach(
                (line, units) ->
                        sql.add(
                                "or form = ? and unit_id = any(?) and region_code like any(?)",
                                line,
                                units,
                                reach.patterns()));
        sql.add(")");
        narrow(sql, "form", form);
        narrow(sql, "period", period);
        narrow(sql, "state", state);
        if (after.id() != null) {
            sql.add("and (period, id) < (?, ?)", after.period(), after.id());
        }
        sql.add("order by period desc, id desc limit ?", after.rows());
        return database.list(sql.text(), ReportRepository::read, sql.arguments());
    }

    List<UnitReport> ofUnits(String form, String period) {
        return database.list(
                "select id, unit_id, state, revision, hash from report"
                        + " where form = ? and period = ? and unit_id is not null",
                row ->
                        new UnitReport(
                                row.uuid("id"),
                                row.uuid("unit_id"),
                                row.text("state"),
                                (int) row.whole("revision"),
                                row.text("hash")),
                form,
                period);
    }

    List<AcceptedReport> accepted(String form, String period, UUID... units) {
        return database.list(
                ACCEPTED,
                row ->
                        new AcceptedReport(
                                row.uuid("id"),
                                row.uuid("unit_id"),
                                (int) row.whole("revision"),
                                row.text("hash"),
                                CanonicalJson.read(row.text("content"), Sheet.class)),
                form,
                period,
                units);
    }

    private static void narrow(Sql sql, String column, String value) {
        if (value != null) {
            sql.add("and " + column + " = ?", value);
        }
    }

    /** Where a page begins, and how many rows to fetch. */
    record Position(String period, UUID id, int rows) {}

    void add(Report report) {
        int added =
                database.change(
                        INSERT,
                        report.id(),
                        report.form(),
                        report.unitId(),
                        report.region().code(),
                        report.period(),
                        report.state().code(),
                        report.revision(),
                        report.version(),
                        report.content(),
                        report.hash(),
                        report.drafted().at(),
                        report.drafted().by());
        if (added == 0) {
            throw ReportProblem.REPORT_EXISTS.because();
        }
    }

    void change(Report before, Report after) {
        if (after.revision() > before.revision()) {
            keep(before, after.drafted());
        }
        int changed =
                database.change(
                        UPDATE,
                        after.state().code(),
                        after.revision(),
                        after.version(),
                        after.content(),
                        after.hash(),
                        after.drafted().at(),
                        after.drafted().by(),
                        at(after.reviewed()),
                        by(after.reviewed()),
                        at(after.submitted()),
                        by(after.submitted()),
                        at(after.decided()),
                        by(after.decided()),
                        after.reason(),
                        after.id(),
                        before.version());
        if (changed == 0) {
            throw CommonProblem.VERSION_CONFLICT.because();
        }
    }

    private void keep(Report ended, Act end) {
        database.change(
                """
                insert into report_revision (report_id, revision, state, content, hash, reason,
                    ended_at)
                values (?, ?, ?, ?, ?, ?::text, ?)
                """,
                ended.id(),
                ended.revision(),
                ended.state().code(),
                ended.content(),
                ended.hash(),
                ended.reason(),
                end.at());
    }

    private static Object at(Act act) {
        return act == null ? null : act.at();
    }

    private static String by(Act act) {
        return act == null ? null : act.by();
    }

    private static Report read(Row row) {
        return new Report(
                row.uuid("id"),
                row.text("form"),
                row.uuid("unit_id"),
                new RegionCode(row.text("region_code")),
                row.text("period"),
                ReportState.of(row.text("state")),
                (int) row.whole("revision"),
                (int) row.whole("version"),
                row.text("content"),
                row.text("hash"),
                act(row, "drafted"),
                act(row, "reviewed"),
                act(row, "submitted"),
                act(row, "decided"),
                row.text("reason"));
    }

    private static Act act(Row row, String step) {
        return row.text(step + "_by") == null
                ? null
                : new Act(row.instant(step + "_at"), row.text(step + "_by"));
    }
}
