package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.files.job.JobWork;
import org.nuandong.reporting.disclosure.Disclosure;
import org.nuandong.reporting.disclosure.PublicFigures;
import org.nuandong.reporting.disclosure.ShownBefore;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Period;

/** 截取作业: counts the winter up to yesterday; a job, for a season of a province is a long reading. */
@ApplicationScoped
class SnapshotJob implements JobWork {

    static final String KIND = "publication-snapshot";

    private final PublicationRepository publications;
    private final PublicForm form;
    private final SheetMaker sheets;
    private final Disclosure disclosure;
    private final WinterSoFar winters;
    private final RegionNames regions;
    private final Clock clock;

    SnapshotJob(
            PublicationRepository publications,
            PublicForm form,
            SheetMaker sheets,
            Disclosure disclosure,
            WinterSoFar winters,
            RegionNames regions,
            Clock clock) {
        this.publications = publications;
        this.form = form;
        this.sheets = sheets;
        this.disclosure = disclosure;
        this.winters = winters;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What was taken of a day stands, however often it is asked for. */
    @Override
    public void run(UUID id) {
        Publication publication = publications.find(id).orElse(null);
        if (publication == null || !publication.on()) {
            return;
        }
        RegionCode region = publication.region();
        Period winter = winters.of(region);
        LocalDate asOf = winter.end().minusDays(1);
        if (!publications.isTaken(region, asOf)) {
            publications.keep(taken(region, winter, asOf));
        }
    }

    private Snapshot taken(RegionCode region, Period winter, LocalDate asOf) {
        Sheet sheet = sheets.make(form.form(), new Subject(null, region, winter));
        PublicFigures figures =
                disclosure.of(
                        form.form(), sheet, region, clock.instant(), shownBefore(region, winter));
        return new Snapshot(
                region.code(),
                regions.name(region).orElse(region.code()),
                winter.text(),
                winter.first(),
                asOf,
                clock.instant(),
                figures.least(),
                rows(sheet, figures));
    }

    private ShownBefore shownBefore(RegionCode region, Period winter) {
        return ShownBefore.ofColumn(
                form.column(),
                publications.shownBefore(region, winter.text(), winter.first()).stream()
                        .map(Snapshot::readable)
                        .toList());
    }

    private List<Snapshot.PublicFigure> rows(Sheet sheet, PublicFigures figures) {
        String column = form.column();
        return form.rows().stream()
                .map(FormRow::id)
                .map(
                        row ->
                                figures.isPlain(row, column)
                                        ? new Snapshot.PublicFigure(
                                                row, sheet.cell(row, column).value(), null)
                                        : new Snapshot.PublicFigure(
                                                row, null, figures.text(row, column)))
                .toList();
    }
}
