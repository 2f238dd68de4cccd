package org.nuandong.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Sheet;

/** The door: what of a filled form may be shown to everybody, by the least count of its place. */
@ApplicationScoped
public class Disclosure {

    private static final String LEAST = "report.public.least-count";

    private final Presets presets;

    Disclosure(Presets presets) {
        this.presets = presets;
    }

    public PublicFigures of(Form form, Sheet sheet, RegionCode region, Instant at) {
        return of(form, sheet, region, at, ShownBefore.NOTHING);
    }

    /**
     * Of a count that goes on and was shown before: also the days between are nobody's business.
     */
    public PublicFigures of(
            Form form, Sheet sheet, RegionCode region, Instant at, ShownBefore before) {
        return of(form, sheet, presets.integer(LEAST, region, at), before);
    }

    static PublicFigures of(Form form, Sheet sheet, int least, ShownBefore before) {
        Suppression figures = new Suppression(least).after(before);
        List<FormRow> rows =
                form.rows().stream()
                        .filter(row -> isPublic(row) && sheet.cells().containsKey(row.id()))
                        .toList();
        for (FormRow row : rows) {
            for (FormColumn column : form.columns()) {
                Sheet.Cell cell = sheet.cells().get(row.id()).get(column.id());
                figures.figure(key(row, column), cell == null ? null : cell.value());
            }
        }
        for (FormColumn column : form.columns()) {
            downward(form, column, rows, figures);
        }
        acrossFrom(form).ifPresent(total -> rows.forEach(row -> across(form, row, total, figures)));
        return new PublicFigures(least, figures.decide(), figures.floors());
    }

    /** Averages would give away what they divide; what is still to be decided concerns nobody. */
    private static boolean isPublic(FormRow row) {
        return row.per() == null && !row.diagnostic();
    }

    private static void downward(
            Form form, FormColumn column, List<FormRow> rows, Suppression figures) {
        form.invariants()
                .forEach(
                        one ->
                                figures.sum(
                                        PublicFigures.key(one.equals(), column.id()),
                                        one.sum().stream()
                                                .map(row -> PublicFigures.key(row, column.id()))
                                                .toList()));
        rows.stream()
                .filter(row -> row.subsetOf() != null)
                .forEach(
                        row ->
                                figures.part(
                                        key(row, column),
                                        PublicFigures.key(row.subsetOf(), column.id())));
    }

    /** The column of all places, when the others are its parts. */
    private static Optional<FormColumn> acrossFrom(Form form) {
        List<FormColumn> all = form.columns().stream().filter(Disclosure::takesAll).toList();
        return all.size() == 1 && form.columns().size() > 1
                ? Optional.of(all.get(0))
                : Optional.empty();
    }

    private static boolean takesAll(FormColumn column) {
        return column.levels().isEmpty() && column.kinds().isEmpty();
    }

    private static void across(Form form, FormRow row, FormColumn total, Suppression figures) {
        figures.sum(
                key(row, total),
                form.columns().stream()
                        .filter(column -> !column.equals(total))
                        .map(column -> key(row, column))
                        .toList());
    }

    private static String key(FormRow row, FormColumn column) {
        return PublicFigures.key(row.id(), column.id());
    }
}
