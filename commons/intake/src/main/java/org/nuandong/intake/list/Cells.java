package org.nuandong.intake.list;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.Reason;
import org.nuandong.intake.run.RowFault;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.SheetCell;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetForm;
import org.nuandong.intake.sheet.TableRow;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.WrittenDay;

/** 单元格: the cells of a row by what they should hold; whatever is wrong is noted, nothing thrown. */
public final class Cells {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:时点](\\d{2})?分?(:00)?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);

    private final TableRow row;
    private final Map<SheetColumn, Choices> choices;
    private final List<RowFault> faults = new ArrayList<>();

    Cells(TableRow row, SheetForm form, Map<SheetColumn, Choices> choices) {
        this.row = row;
        this.choices = choices;
        for (SheetColumn column : form.columns()) {
            SheetCell cell = row.cell(column);
            if (cell.computed()) {
                fault(column, CellFault.COMPUTED);
            } else if (cell.isBlank() && form.requires(column)) {
                fault(column, CellFault.MISSING);
            }
        }
    }

    public void fault(SheetColumn column, Reason reason) {
        fault(column, reason, null);
    }

    /** {@code hint} is a word of a list or a row number, never what was typed. */
    public void fault(SheetColumn column, Reason reason, String hint) {
        faults.add(new RowFault(column, reason, hint));
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    List<RowFault> faults() {
        return faults;
    }

    public boolean isBlank(SheetColumn column) {
        return row.cell(column).isBlank();
    }

    /** Null when blank. */
    public String text(SheetColumn column, int most) {
        String text = row.cell(column).text();
        if (text.length() > most) {
            fault(column, CellFault.TOO_LONG);
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #text}, full-width characters made plain. */
    public String plain(SheetColumn column, int most) {
        String text = text(column, most);
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The parts of a cell that names several. */
    public List<String> parts(SheetColumn column, int most) {
        String text = text(column, most);
        return text == null ? List.of() : Choices.parts(text);
    }

    /** The code of a word of the column's list. */
    public String choice(SheetColumn column) {
        String written = text(column, 200);
        if (written == null) {
            return null;
        }
        Choices words = choices.get(column);
        String code = words.code(written);
        if (code == null) {
            String near = words.nearest(written, Tongue.ZH);
            fault(
                    column,
                    near == null ? CellFault.UNKNOWN_WORD : CellFault.UNKNOWN_WORD_NEAREST,
                    near);
        }
        return code;
    }

    public LocalDate day(SheetColumn column) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank() || cell.computed()) {
            return null;
        }
        WrittenDay written = WrittenDay.of(cell);
        if (written.fault() != null) {
            fault(
                    column,
                    written.fault() == WrittenDay.Fault.IMPOSSIBLE
                            ? CellFault.DAY_IMPOSSIBLE
                            : CellFault.DAY_UNREADABLE);
        }
        return written.day();
    }

    /** 08:30, 8时30分, or the part of a day as programs keep it; 24:00 is midnight. */
    public LocalTime time(SheetColumn column) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank() || cell.computed()) {
            return null;
        }
        LocalTime time =
                cell.isNumber()
                        ? ofFraction(cell.text())
                        : ofText(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC));
        if (time == null) {
            fault(column, CellFault.TIME_UNREADABLE);
        }
        return time;
    }

    private static LocalTime ofFraction(String number) {
        BigDecimal part = new BigDecimal(number);
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
            return null;
        }
        long minutes =
                part.multiply(MINUTES).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
        return LocalTime.ofSecondOfDay(minutes % (24 * 60) * 60);
    }

    private static LocalTime ofText(String text) {
        Matcher parts = TIME.matcher(text.replaceAll("\\s", ""));
        if (!parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    /** A number with decimals, within bounds. */
    public Double number(SheetColumn column, double least, double most) {
        String text = plain(column, 40);
        if (text == null || row.cell(column).computed()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
            fault(column, CellFault.NUMBER_OUT_OF_RANGE);
        } catch (NumberFormatException e) {
            fault(column, CellFault.FORM_WRONG);
        }
        return null;
    }

    /** Of an export; null when blank. */
    public UUID id(SheetColumn column) {
        String text = plain(column, 40);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            fault(column, CellFault.UNKNOWN_ID);
            return null;
        }
    }
}
