package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Check;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Sources;

/** 报送: what officers do with a report, step by step, within their scope. */
@ApplicationScoped
class ReportDesk {

    private final ReportRepository reports;
    private final ReportEvents events;
    private final FormCatalog forms;
    private final SheetMaker sheets;
    private final Sources sources;
    private final UnitTree tree;
    private final ReportLines lines;
    private final Caller caller;
    private final Clock clock;

    ReportDesk(
            ReportRepository reports,
            ReportEvents events,
            FormCatalog forms,
            SheetMaker sheets,
            Sources sources,
            UnitTree tree,
            ReportLines lines,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.events = events;
        this.forms = forms;
        this.sheets = sheets;
        this.sources = sources;
        this.tree = tree;
        this.lines = lines;
        this.caller = caller;
        this.clock = clock;
    }

    Report draft(ReportRequest request) {
        Form form =
                forms.find(request.form()).orElseThrow(() -> ReportProblem.UNKNOWN_FORM.at("form"));
        Period period =
                Period.parse(form.periodKind(), request.period())
                        .orElseThrow(() -> ReportProblem.UNKNOWN_PERIOD.at("period"));
        if ((request.unitId() == null) == (request.regionCode() == null)) {
            throw ReportProblem.UNIT_OR_REGION.at("unitId");
        }
        RegionCode region = request.unitId() == null ? region(request) : regionOfUnit(request);
        Subject subject = new Subject(request.unitId(), region, period);
        Report report =
                Report.draft(
                        EventId.at(clock.instant()),
                        sheets.make(form, subject),
                        request.unitId(),
                        region,
                        act());
        reports.add(report);
        events.record(report, report.drafted());
        return report;
    }

    private RegionCode region(ReportRequest request) {
        caller.requireRegion(request.regionCode());
        if (!caller.units().isEmpty()) {
            throw ReportProblem.REGION_NEEDS_REGIONAL_OFFICER.at("regionCode");
        }
        return request.regionCode();
    }

    private RegionCode regionOfUnit(ReportRequest request) {
        Unit unit =
                tree.find(request.unitId()).orElseThrow(() -> CommonProblem.NOT_FOUND.at("unitId"));
        caller.requireRegion(unit.region());
        caller.requireUnit(unit.unitId());
        return unit.region();
    }

    Report redraft(UUID id) {
        return step(id, report -> report.redraft(sheetNow(report), act()));
    }

    Report review(UUID id, String seenHash) {
        return step(id, report -> report.review(sheetNow(report), seenHash, act()));
    }

    Report submit(UUID id, String reason) {
        return step(
                id,
                report -> {
                    Sheet now = sheetNow(report);
                    Report submitted = report.submit(now, reason, act());
                    if (reason == null || reason.isBlank()) {
                        requireSound(report, now);
                    }
                    return submitted;
                });
    }

    Report giveBack(UUID id, String reason) {
        return decide(id, report -> report.giveBack(reason, act()));
    }

    Report accept(UUID id) {
        return decide(id, report -> report.accept(act()));
    }

    private Report decide(UUID id, UnaryOperator<Report> change) {
        return step(
                id,
                report -> {
                    if (!lines.mayDecide(report)) {
                        throw ReportProblem.NOT_THE_SUPERIOR.because();
                    }
                    return change.apply(report);
                });
    }

    private Report step(UUID id, UnaryOperator<Report> change) {
        Report before = reports.lock(id).filter(this::mine).orElseThrow(ReportDesk::notFound);
        Report after = change.apply(before);
        reports.change(before, after);
        events.record(after, act());
        return after;
    }

    /** Every source heard past the period's end, every invariant kept: or a written reason. */
    private void requireSound(Report report, Sheet sheet) {
        Form form = form(report);
        Instant end = period(report).endsAt();
        if (sources(form).stream().anyMatch(s -> !s.covers(end))) {
            throw ReportProblem.SOURCES_BEHIND.at("reason");
        }
        if (!Check.of(form, sheet).stream().allMatch(Check::passed)) {
            throw ReportProblem.INVARIANT_BROKEN.at("reason");
        }
    }

    Report find(UUID id) {
        return reports.find(id).filter(this::mine).orElseThrow(ReportDesk::notFound);
    }

    private boolean mine(Report report) {
        return caller.sees(report.region(), report.unitId()) || lines.comesToCaller(report);
    }

    private static RuntimeException notFound() {
        return CommonProblem.NOT_FOUND.because();
    }

    Sheet sheetNow(Report report) {
        return sheets.make(form(report), subject(report));
    }

    Subject subject(Report report) {
        return new Subject(report.unitId(), report.region(), period(report));
    }

    Form form(Report report) {
        return forms.find(report.form()).orElseThrow(() -> ReportProblem.UNKNOWN_FORM.because());
    }

    Period period(Report report) {
        return Period.parse(form(report).periodKind(), report.period()).orElseThrow();
    }

    /** The sources that this form counts from. */
    List<Source> sources(Form form) {
        return sources.all().stream().filter(s -> form.sources().contains(s.service())).toList();
    }

    private Act act() {
        return new Act(clock.instant(), caller.subject());
    }
}
