package org.nuandong.commons.preset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.nuandong.commons.reference.PublishedSeasons;
import org.nuandong.commons.region.RegionCode;

/**
 * 行动时段, both days included, by the calendar of Asia/Shanghai. One that goes over the new year is
 * the winter action of a plan: the window that the place's bureau published for that winter takes
 * its place (A29).
 */
record Season(MonthDay from, MonthDay to) {

    static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM-dd");

    /** Written MM-DD; null when there is none. */
    static Season of(String from, String to) {
        return from == null ? null : new Season(day(from), day(to));
    }

    private static MonthDay day(String written) {
        if (!FORM.matcher(written).matches()) {
            throw new IllegalArgumentException("a day of the year is written MM-DD");
        }
        return MonthDay.parse("--" + written);
    }

    boolean contains(Instant at, RegionCode place, PublishedSeasons published) {
        return isWinter()
                ? published
                        .contain(place, LocalDate.ofInstant(at, CALENDAR))
                        .orElseGet(() -> contains(at))
                : contains(at);
    }

    private boolean isWinter() {
        return from.isAfter(to);
    }

    boolean contains(Instant at) {
        MonthDay day = MonthDay.from(LocalDate.ofInstant(at, CALENDAR));
        boolean afterStart = !day.isBefore(from);
        boolean beforeEnd = !day.isAfter(to);
        return isWinter() ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    String writtenFrom() {
        return WRITTEN.format(from);
    }

    String writtenTo() {
        return WRITTEN.format(to);
    }
}
