package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Periods;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;

/** What an export is about, within the caller's scope. */
@ApplicationScoped
class ExportSubjects {

    private final FormCatalog forms;
    private final Periods periods;
    private final ReportBook reports;
    private final UnitTree tree;
    private final Caller caller;

    ExportSubjects(
            FormCatalog forms, Periods periods, ReportBook reports, UnitTree tree, Caller caller) {
        this.forms = forms;
        this.periods = periods;
        this.reports = reports;
        this.tree = tree;
        this.caller = caller;
    }

    /** A form, for whom and when. */
    record Asked(Edition edition, Subject subject) {

        Form form() {
            return edition.form();
        }
    }

    Asked of(ExportRequest request) {
        if (request.isOfReport()) {
            ReportHead head = reports.visible(request.reportId());
            return new Asked(
                    reports.edition(head.id()),
                    new Subject(head.unitId(), head.region(), head.period()));
        }
        if (!request.isOfForm()) {
            throw ExportProblem.EXPORT_OF_REPORT_OR_FORM.at("reportId");
        }
        Edition edition =
                forms.edition(request.form())
                        .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("form"));
        RegionCode region = region(request);
        Period period =
                periods.parse(edition.form().periodKind(), request.period(), region)
                        .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("period"));
        return new Asked(edition, new Subject(request.unitId(), region, period));
    }

    private RegionCode region(ExportRequest request) {
        if (request.unitId() == null) {
            caller.requireRegion(request.regionCode());
            return request.regionCode();
        }
        Unit unit =
                tree.find(request.unitId()).orElseThrow(() -> CommonProblem.NOT_FOUND.at("unitId"));
        caller.requireRegion(unit.region());
        caller.requireUnit(unit.unitId());
        return unit.region();
    }

    /** As it was asked for; the form may have got other rows since. */
    Asked of(ExportRun run) {
        Edition edition = forms.edition(run.form()).orElseThrow();
        Period period =
                periods.parse(edition.form().periodKind(), run.period(), run.region())
                        .orElseThrow();
        return new Asked(edition, new Subject(run.unitId(), run.region(), period));
    }
}
