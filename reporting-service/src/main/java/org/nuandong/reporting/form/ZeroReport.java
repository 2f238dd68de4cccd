package org.nuandong.reporting.form;

import java.math.BigDecimal;
import org.nuandong.reporting.indicator.Nature;

/**
 * 零报告: nothing happened is a statement, made by a person, and only where every count of the period
 * is zero (C12). What goes on from before (期末) does not speak against it.
 */
public final class ZeroReport {

    private ZeroReport() {}

    public static boolean nothingHappened(Edition edition, Sheet sheet) {
        Form form = edition.form();
        return form.rows().stream()
                .filter(row -> tells(edition, row))
                .allMatch(
                        row ->
                                form.columns().stream()
                                        .filter(column -> !column.isOfSeason())
                                        .map(column -> sheet.cell(row.id(), column.id()).value())
                                        .allMatch(ZeroReport::isNothing));
    }

    /** Averages say nothing of their own, and a stock is no event of the day. */
    private static boolean tells(Edition edition, FormRow row) {
        return row.per() == null
                && edition.indicatorOf(row).map(i -> i.nature() != Nature.STOCK).orElse(true);
    }

    private static boolean isNothing(BigDecimal value) {
        return value == null || value.signum() == 0;
    }
}
