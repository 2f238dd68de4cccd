package org.nuandong.beneficiary.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import org.nuandong.beneficiary.household.IncomeEntry;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.intake.sheet.SheetCell;
import org.nuandong.intake.sheet.TableRow;

/** 收入栏 (R005): what a household lives on, in yuan a year, as known on a day. */
final class IncomeCells {

    private static final String YUAN = "\\d{1,12}(\\.\\d{1,2})?";

    private IncomeCells() {}

    /** Null when the row says nothing of it. */
    static IncomeEntry read(TableRow row, ReadRow read, LocalDate asOf) {
        BigDecimal income = amount(row, read, Column.ANNUAL_INCOME);
        BigDecimal expense = amount(row, read, Column.RIGID_EXPENSE);
        boolean told = !row.cell(Column.ANNUAL_INCOME).isBlank();
        boolean dated = !row.cell(Column.INCOME_AS_OF).isBlank();
        if (told != dated || !told && !row.cell(Column.RIGID_EXPENSE).isBlank()) {
            read.fault(
                    told ? Column.INCOME_AS_OF : Column.ANNUAL_INCOME,
                    FaultReason.INCOME_INCOMPLETE);
        }
        return income == null || asOf == null ? null : new IncomeEntry(income, expense, asOf);
    }

    /** Written with or without thousands: 18,000.00. */
    private static BigDecimal amount(TableRow row, ReadRow read, Column column) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank() || cell.computed()) {
            return null;
        }
        String written =
                Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("元$", "")
                        .replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
        if (!written.matches(YUAN)) {
            read.fault(column, FaultReason.AMOUNT_UNREADABLE);
            return null;
        }
        return new BigDecimal(written);
    }
}
