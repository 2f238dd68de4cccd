package org.nuandong.reporting.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.platform.BadDefinitionException;
import org.nuandong.reporting.platform.Label;

/** Reads a form as a careful officer would before it may be used. */
final class FormCheck {

    private final String file;
    private final Form form;
    private final IndicatorCatalog indicators;

    FormCheck(String file, Form form, IndicatorCatalog indicators) {
        this.file = file;
        this.form = form;
        this.indicators = indicators;
    }

    void pass() {
        require(form.form() != null, "the form has no name");
        require(form.version() > 0, "the form needs a version from 1 on");
        labelled("the form", form.label());
        require(isPeriod(), "period is day, week, month, stage or season");
        require(!form.sources().isEmpty(), "sources names the services it counts from");
        require(!form.columns().isEmpty() && !form.rows().isEmpty(), "has no rows or no columns");
        form.columns().forEach(this::check);
        Set<String> rows = new HashSet<>();
        form.rows().forEach(r -> check(r, rows));
        form.invariants().forEach(this::check);
        Set<String> texts = new HashSet<>();
        form.texts().forEach(t -> check(t, texts));
        if (form.due() != null) {
            require(
                    DueRule.RULES.contains(String.valueOf(form.due().rule())),
                    "due: rule is one of " + DueRule.RULES);
            require(form.due().preset() != null, "due: names no preset");
            known("due: ", form.due().levels().keySet(), FormColumn.LEVELS, "levels");
        }
        if (form.reporters() != null) {
            require(!form.reporters().kinds().isEmpty(), "reporters: names no kind of unit");
            known("reporters: ", form.reporters().kinds(), Reporters.KINDS, "kinds");
            known("reporters: ", form.reporters().levels(), FormColumn.LEVELS, "levels");
        }
    }

    private void known(String place, Collection<String> named, List<String> known, String what) {
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(known);
        require(unknown.isEmpty(), place + "unknown " + what + " " + unknown);
    }

    private boolean isPeriod() {
        return form.period() != null
                && Arrays.stream(Period.Kind.values())
                        .anyMatch(k -> k.name().toLowerCase(Locale.ROOT).equals(form.period()));
    }

    private void check(FormColumn column) {
        require(column.id() != null, "a column has no id");
        labelled("column " + column.id(), column.label());
        known("column " + column.id() + ": ", column.levels(), FormColumn.LEVELS, "levels");
        require(
                column.span() == null || column.isOfSeason(),
                "column " + column.id() + ": span is season, or left out");
    }

    private void check(FormRow row, Set<String> before) {
        require(row.id() != null, "a row has no id");
        String place = "row " + row.id() + ": ";
        require(before.add(row.id()), place + "stands twice");
        require(!row.id().contains("/"), place + "an id has no slash");
        labelled("row " + row.id(), row.label());
        subset(place, row, before);
        if (row.indicator() == null && row.declared()) {
            labelled(place + "declared alone, its unit", row.unit());
            require(row.per() == null, place + "an average is counted, not declared");
            require(row.where().codes().isEmpty(), place + "where narrows no indicator");
            return;
        }
        Indicator indicator = indicator(place, row.indicator());
        require(row.unit() == null, place + "its unit is that of the indicator");
        if (row.declaredBy() != null) {
            check(place + "declared-by: ", row.declaredBy());
        }
        if (row.per() != null) {
            Indicator per = indicator(place, row.per());
            unknownCodes(place, per, codes(row));
        }
        unknownCodes(place, indicator, codes(row));
        Set<String> twice = indicator.where().overlap(row.where());
        require(twice.isEmpty(), place + "where decides again what the indicator does: " + twice);
        row.proposals().forEach(p -> require(p.value() != null, place + "a proposal has no value"));
    }

    private void subset(String place, FormRow row, Set<String> before) {
        require(
                row.subsetOf() == null || before.contains(row.subsetOf()),
                place + "subset-of names no row above it");
        require(
                row.subsetOf() == null
                        || row.per() == null && form.row(row.subsetOf()).get().per() == null,
                place + "an average is no subset and has none");
    }

    private void check(String place, DeclaredBy by) {
        Indicator indicator = indicator(place, by.indicator());
        unknownCodes(place, indicator, by.where().codes());
        require(!by.columns().isEmpty(), place + "names no column in which the total stands");
        by.columns()
                .forEach(c -> require(form.column(c).isPresent(), place + "unknown column " + c));
        require(by.unit() == null || by.unit().isComplete(), place + "unit needs zh and en");
    }

    private void check(FormText text, Set<String> before) {
        require(text.id() != null, "a text has no id");
        require(before.add(text.id()), "text " + text.id() + ": stands twice");
        labelled("text " + text.id(), text.label());
    }

    private Indicator indicator(String place, String id) {
        Optional<Indicator> found = indicators.find(id);
        require(found.isPresent(), place + "unknown indicator " + id);
        return found.get();
    }

    private void unknownCodes(String place, Indicator indicator, Set<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(indicators.codesOf(indicator));
        require(
                unknown.isEmpty(),
                place
                        + indicator.id()
                        + " cannot be told apart by "
                        + unknown
                        + ", only by "
                        + indicators.codesOf(indicator));
    }

    /** By the conditions of the row and of what it proposes. */
    private static Set<String> codes(FormRow row) {
        Set<String> codes = new TreeSet<>(row.where().codes());
        row.proposals().forEach(p -> codes.addAll(p.where().codes()));
        return codes;
    }

    private void check(Invariant invariant) {
        String place = "invariant " + invariant.id() + ": ";
        require(invariant.id() != null, "an invariant has no id");
        labelled("invariant " + invariant.id(), invariant.label());
        require(!invariant.sum().isEmpty(), place + "adds nothing");
        require(
                form.row(String.valueOf(invariant.equals())).isPresent(),
                place + "equals names no row");
        for (String id : invariant.sum()) {
            Optional<FormRow> row = form.row(id);
            require(row.isPresent(), place + "unknown row " + id);
            require(
                    row.get().isPart(),
                    place + "row " + id + " is a subset, an average or a diagnosis: never added");
        }
    }

    private void labelled(String what, Label label) {
        require(label != null && label.isComplete(), what + " needs a label in zh and en");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BadDefinitionException(file + ": " + otherwise);
        }
    }
}
