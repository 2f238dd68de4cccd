package org.nuandong.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.form.DueRule;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Winters;

/**
 * Reckons who owes what; good for one look: it remembers the winters, and for one table after the
 * other when it is due at each place.
 */
public final class Reckoning {

    private static final String REMINDER = "report.reminder.before";
    private static final int JULY = 7;

    private final Presets presets;
    private final Winters winters;
    private final Map<RegionCode, Optional<Due>> dues = new HashMap<>();
    private String table;

    Reckoning(Presets presets, Winters winters) {
        this.presets = presets;
        this.winters = winters;
    }

    /** A table as it is due at one place, whichever unit there owes it. */
    private record Due(Period period, Instant dueAt, Instant remindAt) {}

    /** Empty when the unit owes no such table, or there is no such period at its place. */
    public Optional<Owed> at(Form form, Unit unit, String text) {
        if (form.due() == null
                || form.reporters() == null
                || unit.parentFor(form.form()) == null
                || !form.reporters().include(unit)) {
            return Optional.empty();
        }
        return due(form, unit.region(), text)
                .map(due -> new Owed(form, unit, due.period(), due.dueAt(), due.remindAt()))
                .filter(Reckoning::stoodThen);
    }

    private Optional<Due> due(Form form, RegionCode place, String text) {
        String asked = form.form() + " " + text;
        if (!asked.equals(table)) {
            table = asked;
            dues.clear();
        }
        return dues.computeIfAbsent(place, region -> reckoned(form, region, text));
    }

    private Optional<Due> reckoned(Form form, RegionCode place, String text) {
        return winters.parse(form.periodKind(), text, place)
                .map(period -> due(form, place, period))
                .filter(due -> form.due().isOwedFor(due.period(), due.dueAt()))
                .filter(due -> !form.due().isOfSeason() || isInWinter(form, place, due.period()));
    }

    private Due due(Form form, RegionCode place, Period period) {
        Instant end = period.endsAt();
        UnaryOperator<String> values = key -> presets.text(key, place, end);
        Instant due = form.due().dueAt(new Subject(null, place, period), values);
        Instant remind = due.minus(presets.duration(REMINDER, place, end));
        boolean isOverBefore = end.isBefore(due);
        return new Due(period, due, isOverBefore && remind.isBefore(end) ? end : remind);
    }

    /** A unit owes what it could still hand in: on the last day, or when it was due before that. */
    private static boolean stoodThen(Owed owed) {
        LocalDate last = owed.period().end().minusDays(1);
        LocalDate due = LocalDate.ofInstant(owed.dueAt(), Period.CHINA);
        return owed.unit().isValidOn(due.isBefore(last) ? due : last);
    }

    /** 花溪: weekly from 12-01; 浙江: monthly until the end. */
    private boolean isInWinter(Form form, RegionCode place, Period period) {
        DueRule due = form.due();
        Period winter = winters.seasonOf(period.first(), place);
        LocalDate start =
                due.from() == null
                        ? winter.first()
                        : DueRule.firstFrom(
                                LocalDate.of(winterOf(winter.first()), JULY, 1),
                                presets.text(due.from(), place, period.endsAt()));
        return period.end().isAfter(start) && period.first().isBefore(winter.end());
    }

    /** By the year in which it begins; summer divides one winter from the next. */
    private static int winterOf(LocalDate day) {
        return day.getMonthValue() >= JULY ? day.getYear() : day.getYear() - 1;
    }
}
