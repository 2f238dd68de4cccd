package org.nuandong.intake.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 日期: the ways in which offices write a day. 11月31日 does not exist and is refused (B4), not moved
 * to the first of December.
 */
public record WrittenDay(LocalDate day, Fault fault) {

    /** What is wrong with it. */
    public enum Fault {
        UNREADABLE,
        IMPOSSIBLE
    }

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 0?0:00(:00)?)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})日?");

    /** Days since 1899-12-30, as programs write them into CSV. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    public static WrittenDay of(SheetCell cell) {
        String text =
                Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s*([-/.年月日])\\s*", "$1");
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return day(together);
        }
        if (cell.isNumber()) {
            return cell.day() == null
                    ? new WrittenDay(null, Fault.UNREADABLE)
                    : new WrittenDay(cell.day(), null);
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return day(parts);
        }
        if (SERIAL.matcher(text).matches()) {
            return new WrittenDay(SERIAL_ZERO.plusDays(Long.parseLong(text)), null);
        }
        Matcher yearless = WITHOUT_YEAR.matcher(text);
        if (yearless.matches() && !exists(2000, yearless.group(1), yearless.group(2))) {
            return new WrittenDay(null, Fault.IMPOSSIBLE);
        }
        return new WrittenDay(null, Fault.UNREADABLE);
    }

    private static WrittenDay day(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (!exists(year, parts.group(2), parts.group(3))) {
            return new WrittenDay(null, Fault.IMPOSSIBLE);
        }
        return new WrittenDay(
                LocalDate.of(
                        year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))),
                null);
    }

    private static boolean exists(int year, String month, String day) {
        try {
            LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
