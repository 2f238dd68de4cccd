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
import org.nuandong.reporting.indicator.Periods;

/** Reckons who owes what; good for one look, for it remembers the winters it was told. */
public final class Reckoning {

    private static final String REMINDER = "report.reminder.before";
    private static final int JULY = 7;

    private final Presets presets;
    private final Periods periods;
    private final Map<String, Optional<Period>> regular = new HashMap<>();
    private final Map<String, Period> winters = new HashMap<>();

    Reckoning(Presets presets, Periods periods) {
        this.presets = presets;
        this.periods = periods;
    }

    /** Empty when the unit owes no such table, or there is no such period at its place. */
    public Optional<Owed> at(Form form, Unit unit, String text) {
        if (form.due() == null
                || form.reporters() == null
                || unit.parentFor(form.form()) == null
                || !form.reporters().include(unit)) {
            return Optional.empty();
        }
        return period(form, unit, text)
                .map(period -> owed(form, unit, period))
                .filter(owed -> form.due().isOwedFor(owed.period(), owed.dueAt()))
                .filter(Reckoning::stoodThen)
                .filter(owed -> !form.due().isOfSeason() || isInWinter(owed));
    }

    private Optional<Period> period(Form form, Unit unit, String text) {
        if (form.periodKind().isOfWinter()) {
            return periods.parse(form.periodKind(), text, unit.region());
        }
        return regular.computeIfAbsent(
                form.periodKind() + text, key -> Period.parse(form.periodKind(), text));
    }

    private Owed owed(Form form, Unit unit, Period period) {
        Subject subject = new Subject(unit.unitId(), unit.region(), period);
        Instant end = period.endsAt();
        UnaryOperator<String> values = key -> presets.text(key, unit.region(), end);
        Instant due = form.due().dueAt(subject, values);
        Instant remind = due.minus(presets.duration(REMINDER, unit.region(), end));
        boolean isOverBefore = end.isBefore(due);
        return new Owed(
                form, unit, period, due, isOverBefore && remind.isBefore(end) ? end : remind);
    }

    /** A unit owes what it could still hand in: on the last day, or when it was due before that. */
    private static boolean stoodThen(Owed owed) {
        LocalDate last = owed.period().end().minusDays(1);
        LocalDate due = LocalDate.ofInstant(owed.dueAt(), Period.CHINA);
        return owed.unit().isValidOn(due.isBefore(last) ? due : last);
    }

    /** 花溪: weekly from 12-01; 浙江: monthly until the end. */
    private boolean isInWinter(Owed owed) {
        DueRule due = owed.form().due();
        RegionCode place = owed.unit().region();
        Period winter = winter(owed.period().first(), place);
        LocalDate start =
                due.from() == null
                        ? winter.first()
                        : DueRule.firstFrom(
                                LocalDate.of(winterOf(winter.first()), JULY, 1),
                                presets.text(due.from(), place, owed.period().endsAt()));
        return owed.period().end().isAfter(start) && owed.period().first().isBefore(winter.end());
    }

    private Period winter(LocalDate day, RegionCode place) {
        return winters.computeIfAbsent(
                place.code() + winterOf(day), key -> periods.seasonOf(day, place));
    }

    /** By the year in which it begins; summer divides one winter from the next. */
    private static int winterOf(LocalDate day) {
        return day.getMonthValue() >= JULY ? day.getYear() : day.getYear() - 1;
    }
}
