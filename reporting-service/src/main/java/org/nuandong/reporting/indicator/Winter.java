package org.nuandong.reporting.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 行动时段 and its stages (阶段), as one place runs them: half-open days. Stages follow one another: the
 * first begins with the winter, each ends where the next begins, the last with the winter.
 *
 * @param year in which it begins, as written: 2026 for 2026-2027
 */
record Winter(int year, LocalDate first, LocalDate end, List<WinterStage> stages) {

    /** A winter (2026-2027), and behind it perhaps a stage of it (S1). */
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})-(\\d{4})(?:-([A-Z0-9]{1,6}))?");

    Winter {
        stages = List.copyOf(stages);
    }

    /** The winter a text speaks of; empty when it is none, or its years do not follow. */
    static Optional<Integer> yearOf(String text) {
        return matched(text).map(m -> Integer.parseInt(m.group(1)));
    }

    private static Optional<Matcher> matched(String text) {
        return Optional.ofNullable(text)
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .filter(m -> Integer.parseInt(m.group(1)) + 1 == Integer.parseInt(m.group(2)));
    }

    /** A day of the year as it falls into this winter: summer divides one from the next. */
    static LocalDate dayOf(int year, String monthAndDay) {
        LocalDate day = LocalDate.parse(year + 1 + "-" + monthAndDay);
        return day.getMonthValue() >= Month.JULY.getValue() ? day.minusYears(1) : day;
    }

    /** Empty when the text names another kind of period, or a stage that has no day here. */
    Optional<Period> period(Period.Kind kind, String text) {
        return matched(text)
                .flatMap(
                        m ->
                                kind == Period.Kind.STAGE
                                        ? stage(m.group(3), text)
                                        : Optional.of(new Period(kind, text, first, end))
                                                .filter(p -> m.group(3) == null));
    }

    private Optional<Period> stage(String id, String text) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(id)) {
                LocalDate from = i == 0 ? first : begin(i);
                LocalDate until = i + 1 == stages.size() ? end : begin(i + 1);
                return Optional.of(new Period(Period.Kind.STAGE, text, from, until))
                        .filter(p -> p.first().isBefore(p.end()));
            }
        }
        return Optional.empty();
    }

    /** Never before the winter and never after it. */
    private LocalDate begin(int stage) {
        LocalDate day = dayOf(year, stages.get(stage).from());
        LocalDate early = day.isBefore(first) ? first : day;
        return early.isAfter(end) ? end : early;
    }
}
