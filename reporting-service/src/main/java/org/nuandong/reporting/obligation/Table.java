package org.nuandong.reporting.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import org.nuandong.reporting.form.Form;

/** 一期报表: one form of one period, whoever owes it; ordered as lists show it. */
record Table(Form form, String period, LocalDate end) implements Comparable<Table> {

    private static final Comparator<Table> ORDER =
            Comparator.comparing(Table::end)
                    .thenComparing(table -> table.form().form())
                    .thenComparing(Table::period);

    @Override
    public int compareTo(Table other) {
        return ORDER.compare(this, other);
    }
}
