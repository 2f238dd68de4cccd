package org.nuandong.beneficiary.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 农历: on which day a date of the old calendar fell; many old people know no other birthday. */
final class LunarCalendar {

    private static final Map<Integer, String[]> YEARS = new HashMap<>();

    static {
        try (InputStream in = LunarCalendar.class.getResourceAsStream("/duplicate/lunar.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(row -> YEARS.put(LocalDate.parse(row[0]).getYear(), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LunarCalendar() {}

    /**
     * The days on which this date falls when it is read in the old calendar: none where there is no
     * such day, two in a year that repeats the month.
     */
    static List<LocalDate> readAsLunar(LocalDate date) {
        String[] row = YEARS.get(date.getYear());
        if (row == null) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = LocalDate.parse(row[0]);
        int month = 0;
        for (int i = 1; i < row.length; i++) {
            boolean repeated = row[i].charAt(0) == '(';
            month += repeated ? 0 : 1;
            int length = Integer.parseInt(repeated ? row[i].substring(1, 3) : row[i]);
            if (month == date.getMonthValue() && date.getDayOfMonth() <= length) {
                days.add(first.plusDays(date.getDayOfMonth() - 1L));
            }
            first = first.plusDays(length);
        }
        return days;
    }
}
