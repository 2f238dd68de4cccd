package org.nuandong.reporting.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.platform.Label;

/**
 * 表式: one kind of table.
 *
 * @param version raised whenever a row, a column or its meaning changes
 * @param period day, week, month, stage or season (of a winter)
 * @param texts words that go with the table
 * @param zeroReport a day on which nothing happened is handed in as such (零报告)
 * @param sources services whose events it counts; their heartbeats decide when it is complete
 * @param reporters who must hand it in; null when nobody must
 */
public record Form(
        String form,
        int version,
        Label label,
        String period,
        List<String> sources,
        DueRule due,
        Reporters reporters,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<Invariant> invariants,
        List<FormText> texts,
        boolean zeroReport) {

    public Form {
        sources = sources == null ? List.of() : List.copyOf(sources);
        columns = columns == null ? List.of() : List.copyOf(columns);
        rows = rows == null ? List.of() : List.copyOf(rows);
        invariants = invariants == null ? List.of() : List.copyOf(invariants);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    public Period.Kind periodKind() {
        return Period.Kind.valueOf(period.toUpperCase(java.util.Locale.ROOT));
    }

    public Optional<FormRow> row(String id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<FormColumn> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Keys of all presets that decide a figure of this form. */
    public Set<String> presets() {
        Set<String> keys = new TreeSet<>();
        rows.forEach(
                r -> {
                    keys.addAll(r.where().presets());
                    if (r.declaredBy() != null) {
                        keys.addAll(r.declaredBy().where().presets());
                    }
                });
        return keys;
    }

    /** All indicators that its rows count, divide by, or are declared by. */
    Set<String> indicators() {
        Set<String> ids = new TreeSet<>();
        rows.stream()
                .flatMap(
                        r ->
                                Stream.of(
                                        r.indicator(),
                                        r.per(),
                                        r.declaredBy() == null ? null : r.declaredBy().indicator()))
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    /** Whether people enter this figure, beside the counted one or instead of it. */
    public boolean isDeclarable(FormRow row, FormColumn column) {
        return row.declared() || column.declared();
    }

    /** Whether nothing is counted there: the figure is what people enter. */
    public boolean isDeclaredAlone(FormRow row, FormColumn column) {
        return row.indicator() == null || column.declared();
    }
}
