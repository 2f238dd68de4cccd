package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.form.Declared;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Editions;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Periods;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Sources;

/** 报送: what officers do with a report, step by step, within their scope. */
@ApplicationScoped
class ReportDesk {

    private final ReportRepository reports;
    private final ReportEvents events;
    private final FormCatalog forms;
    private final SheetMaker sheets;
    private final Periods periods;
    private final Editions editions;
    private final Declarations declarations;
    private final Sources sources;
    private final UnitTree tree;
    private final ReportLines lines;
    private final Caller caller;
    private final Clock clock;
    private final Event<ReportMoved> moved;

    ReportDesk(
            ReportRepository reports,
            ReportEvents events,
            FormCatalog forms,
            SheetMaker sheets,
            Periods periods,
            Editions editions,
            Declarations declarations,
            Sources sources,
            UnitTree tree,
            ReportLines lines,
            Caller caller,
            Clock clock,
            Event<ReportMoved> moved) {
        this.reports = reports;
        this.events = events;
        this.forms = forms;
        this.sheets = sheets;
        this.periods = periods;
        this.editions = editions;
        this.declarations = declarations;
        this.sources = sources;
        this.tree = tree;
        this.lines = lines;
        this.caller = caller;
        this.clock = clock;
        this.moved = moved;
    }

    Report draft(ReportRequest request) {
        Edition edition =
                forms.edition(request.form())
                        .orElseThrow(() -> ReportProblem.UNKNOWN_FORM.at("form"));
        if ((request.unitId() == null) == (request.regionCode() == null)) {
            throw ReportProblem.UNIT_OR_REGION.at("unitId");
        }
        RegionCode region = request.unitId() == null ? region(request) : regionOfUnit(request);
        Period period =
                periods.parse(edition.form().periodKind(), request.period(), region)
                        .orElseThrow(() -> ReportProblem.UNKNOWN_PERIOD.at("period"));
        Subject subject = new Subject(request.unitId(), region, period);
        Report report =
                Report.draft(
                        EventId.at(clock.instant()),
                        sheets.make(edition, subject, Declared.NOTHING),
                        request.unitId(),
                        region,
                        act());
        editions.keep(edition);
        reports.add(report);
        events.record(report, report.drafted());
        moved.fire(new ReportMoved(head(report), null));
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
        return step(id, report -> report.redraft(sheet(report, false), act()));
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
                        requireHeard(report);
                    }
                    new Soundness(edition(report), now).require();
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
        if (!after.state().isFrozen()) {
            editions.keep(edition(after));
        }
        reports.change(before, after);
        events.record(after, act());
        moved.fire(new ReportMoved(head(after), after.reason()));
        return after;
    }

    /** Every source heard past the period's end: or a written reason. */
    private void requireHeard(Report report) {
        Instant end = period(report).endsAt();
        if (sources(form(report)).stream().anyMatch(s -> !s.covers(end))) {
            throw ReportProblem.SOURCES_BEHIND.at("reason");
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

    ReportHead head(Report report) {
        return new ReportHead(
                report.id(),
                report.form(),
                report.unitId(),
                report.region(),
                period(report),
                report.state().code(),
                report.revision(),
                report.hash());
    }

    /** As the facts and declarations are now, by the edition that the report goes by. */
    Sheet sheetNow(Report report) {
        return sheet(report, report.state().isFrozen());
    }

    private Sheet sheet(Report report, boolean asFrozen) {
        return sheets.make(
                edition(report, asFrozen),
                new Subject(report.unitId(), report.region(), period(report, asFrozen)),
                declarations.of(report.id()));
    }

    Subject subject(Report report) {
        return new Subject(report.unitId(), report.region(), period(report));
    }

    Form form(Report report) {
        return edition(report).form();
    }

    Edition edition(Report report) {
        return edition(report, report.state().isFrozen());
    }

    Period period(Report report) {
        return period(report, report.state().isFrozen());
    }

    /** The form as it is now; once frozen, or when there is none any more, as it was. */
    private Edition edition(Report report, boolean asFrozen) {
        Optional<Edition> now = forms.edition(report.form());
        return now.filter(n -> !asFrozen)
                .or(() -> editions.find(report.sheet().edition()))
                .or(() -> now)
                .orElseThrow(ReportProblem.UNKNOWN_FORM::because);
    }

    /** A winter may be published anew: a draft follows it, what is frozen keeps its days. */
    private Period period(Report report, boolean asFrozen) {
        Period.Kind kind = edition(report, asFrozen).form().periodKind();
        return Optional.of(kind)
                .filter(k -> !(asFrozen && k.isOfWinter()))
                .flatMap(k -> periods.parse(k, report.period(), report.region()))
                .orElseGet(() -> asDrafted(kind, report.sheet()));
    }

    private static Period asDrafted(Period.Kind kind, Sheet sheet) {
        return new Period(kind, sheet.period(), sheet.first(), sheet.end());
    }

    /** The sources that this form counts from. */
    List<Source> sources(Form form) {
        return sources.all().stream().filter(s -> form.sources().contains(s.service())).toList();
    }

    private Act act() {
        return new Act(clock.instant(), caller.subject());
    }
}
