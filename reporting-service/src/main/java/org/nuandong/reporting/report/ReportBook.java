package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.platform.CanonicalJson;

/** The door to reports for the features around them; all within the caller's scope, else 404. */
@ApplicationScoped
public class ReportBook {

    private final ReportDesk desk;
    private final ReportViews views;
    private final ReportRepository reports;

    ReportBook(ReportDesk desk, ReportViews views, ReportRepository reports) {
        this.desk = desk;
        this.views = views;
        this.reports = reports;
    }

    public ReportHead visible(UUID id) {
        return desk.head(desk.find(id));
    }

    /** Whoever may see it: for what happens by itself. */
    public ReportHead head(UUID id) {
        return desk.head(reports.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** Those of all units; who may see which is for the caller to say. */
    public List<UnitReport> ofUnits(String form, String period) {
        return reports.ofUnits(form, period);
    }

    /** What was last accepted of these units, though a newer revision may be in work. */
    public List<AcceptedReport> accepted(String form, String period, Collection<UUID> units) {
        return reports.accepted(form, period, units.toArray(UUID[]::new));
    }

    /** Locked for this transaction, and still being written; 409 once it is submitted. */
    public ReportHead writable(UUID id) {
        desk.find(id);
        Report report = reports.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (report.state().isFrozen()) {
            throw ReportProblem.REPORT_STATE.because(report.state().code());
        }
        return desk.head(report);
    }

    /** In the reader's language: as the facts are now, or as it was frozen. */
    public ReportView view(UUID id) {
        return views.view(desk.find(id));
    }

    /** Exactly what the hash of {@link #view} is over. */
    public String content(UUID id) {
        Report report = desk.find(id);
        return report.state().isFrozen()
                ? report.content()
                : CanonicalJson.write(desk.sheetNow(report));
    }

    /** The form by which {@link #view} shows it: once frozen, as it was then. */
    public Edition edition(UUID id) {
        return desk.edition(desk.find(id));
    }

    /** The figures that {@link #view} shows. */
    public Sheet sheet(UUID id) {
        Report report = desk.find(id);
        return report.state().isFrozen() ? report.sheet() : desk.sheetNow(report);
    }
}
