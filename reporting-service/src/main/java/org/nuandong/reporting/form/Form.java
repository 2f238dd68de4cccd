package org.nuandong.reporting.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.platform.Label;

/**
 * 表式: one kind of table.
 *
 * @param version raised whenever a row, a column or its meaning changes
 * @param period day, week or month
 * @param sources services whose events it counts; their heartbeats decide when it is complete
 */
public record Form(
        String form,
        int version,
        Label label,
        String period,
        List<String> sources,
        DueRule due,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<Invariant> invariants) {

    public Form {
        sources = sources == null ? List.of() : List.copyOf(sources);
        columns = columns == null ? List.of() : List.copyOf(columns);
        rows = rows == null ? List.of() : List.copyOf(rows);
        invariants = invariants == null ? List.of() : List.copyOf(invariants);
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
        rows.forEach(r -> keys.addAll(r.where().presets()));
        return keys;
    }
}
