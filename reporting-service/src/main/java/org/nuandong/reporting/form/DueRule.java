package org.nuandong.reporting.form;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.nuandong.reporting.indicator.Period;

/**
 * 报送时限, by a preset's value: {@code day-of-next-month} ("5"; that day still counts), {@code
 * time-of-next-day} ("09:00"), {@code weekday-after} ("1 17:00": the first Monday after the
 * period), {@code day-of-year} ("03-17": the first such day from the period's first on, and it
 * still counts; a day, week or month is owed only when the next one holds that day), {@code
 * days-after} ("10": the tenth day after the period's last still counts).
 *
 * @param levels presets of units at other region levels (city, province), where theirs is another
 * @param season owed only for periods that touch the winter of the place
 * @param from preset of the day (MM-DD) from which it is owed in the winter; implies season
 */
public record DueRule(
        String rule, String preset, Map<String, String> levels, boolean season, String from) {

    private static final String YEARLY = "day-of-year";

    static final List<String> RULES =
            List.of("day-of-next-month", "time-of-next-day", "weekday-after", YEARLY, "days-after");

    public DueRule {
        levels = levels == null ? Map.of() : Map.copyOf(levels);
    }

    /** Only while the winter action runs. */
    public boolean isOfSeason() {
        return season || from != null;
    }

    public Instant dueAt(Subject subject, UnaryOperator<String> presets) {
        String value = presets.apply(presetAt(subject.region().level()));
        LocalDate next = subject.period().end();
        return switch (rule) {
            case "day-of-next-month" -> endOf(next.withDayOfMonth(Integer.parseInt(value)));
            case "time-of-next-day" -> at(next, LocalTime.parse(value));
            case "weekday-after" -> weekday(next, value.split(" "));
            case YEARLY -> endOf(firstFrom(subject.period().first(), value));
            case "days-after" -> endOf(next.plusDays(Integer.parseInt(value) - 1L));
            default -> throw new IllegalStateException("an unknown rule passed the check");
        };
    }

    /**
     * Once a year: of days, weeks or months only the one is owed that is over when the one of the
     * due day runs; a winter or its stage is asked for as a whole.
     */
    public boolean isOwedFor(Period period, Instant dueAt) {
        if (!rule.equals(YEARLY) || period.kind().isOfWinter()) {
            return true;
        }
        LocalDate due = LocalDate.ofInstant(dueAt.minusNanos(1), Period.CHINA);
        return Period.around(period.kind(), due).first().equals(period.end());
    }

    /** It never falls more days than this after the end of its period. */
    public int longestAfter(Period.Kind kind) {
        return switch (rule) {
            case YEARLY -> kind.isOfWinter() ? 366 : 31;
            case "time-of-next-day" -> 1;
            case "weekday-after" -> 7;
            case "day-of-next-month" -> 31;
            case "days-after" -> 62;
            default -> throw new IllegalStateException("an unknown rule passed the check");
        };
    }

    /** Keys of all presets it leans on. */
    Set<String> presets() {
        Set<String> keys = new TreeSet<>(levels.values());
        keys.add(preset);
        if (from != null) {
            keys.add(from);
        }
        return keys;
    }

    /** Of a month and day, the first from that day on. */
    public static LocalDate firstFrom(LocalDate day, String monthDay) {
        LocalDate thisYear = MonthDay.parse("--" + monthDay).atYear(day.getYear());
        return thisYear.isBefore(day) ? thisYear.plusYears(1) : thisYear;
    }

    private String presetAt(int level) {
        return levels.getOrDefault(FormColumn.LEVELS.get(level), preset);
    }

    private static Instant weekday(LocalDate next, String... dayAndTime) {
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(dayAndTime[0]));
        return at(next.with(TemporalAdjusters.nextOrSame(day)), LocalTime.parse(dayAndTime[1]));
    }

    private static Instant endOf(LocalDate day) {
        return at(day.plusDays(1), LocalTime.MIDNIGHT);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Period.CHINA).toInstant();
    }
}
