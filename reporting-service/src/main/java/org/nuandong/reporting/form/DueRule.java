package org.nuandong.reporting.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nuandong.reporting.indicator.Period;

/**
 * 报送时限: {@code day-of-next-month} (a preset's number; that day still counts) or {@code
 * time-of-next-day} (a preset's time of day) after the period's last day.
 */
public record DueRule(String rule, String preset) {

    static final String DAY_OF_NEXT_MONTH = "day-of-next-month";
    static final List<String> RULES = List.of(DAY_OF_NEXT_MONTH, "time-of-next-day");

    public Instant dueAt(Period period, UnaryOperator<String> presets) {
        String value = presets.apply(preset);
        LocalDate next = period.end();
        return rule.equals(DAY_OF_NEXT_MONTH)
                ? next.withDayOfMonth(Integer.parseInt(value))
                        .plusDays(1)
                        .atStartOfDay(Period.CHINA)
                        .toInstant()
                : next.atTime(LocalTime.parse(value)).atZone(Period.CHINA).toInstant();
    }
}
