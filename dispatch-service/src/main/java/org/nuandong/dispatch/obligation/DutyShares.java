package org.nuandong.dispatch.obligation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.nuandong.dispatch.duty.DutyRule;
import org.nuandong.dispatch.patrol.NightWindow;

/**
 * 应巡次数 (R120, R130, R131). The rules, exactly:
 *
 * <ul>
 *   <li>A day owes its k-th patrol when the rule asked for k or more a day during at least the
 *       least part (preset, a quarter) of that day; a night likewise, by the hours of that night.
 *   <li>A week owes the sum over its seven days of what each day's rule asks for a week, divided by
 *       seven and rounded up: a part week owes its share, and part of a patrol cannot be walked. Of
 *       a day counts the highest number that was asked for during at least the least part of it.
 *   <li>With night: of two or more a day one is at night, each night; of fewer, one in the week, in
 *       a part week too.
 *   <li>In continuous shifts the time in which that was asked for is owed without a gap longer than
 *       the preset; time shorter than that gap is not.
 * </ul>
 */
final class DutyShares {

    private static final int TWO = 2;

    private final RuleTimeline rules;
    private final BigDecimal leastPart;
    private final NightWindow night;

    DutyShares(RuleTimeline rules, BigDecimal leastPart, NightWindow night) {
        this.rules = rules;
        this.leastPart = leastPart;
        this.night = night;
    }

    /** What is owed in one period. */
    record Share(ObligationKind kind, Period period, int owed) {}

    List<Share> ofDay(LocalDate day, List<String> slots, Duration maxGap) {
        List<Share> shares = new ArrayList<>();
        Period whole = Period.day(day);
        shares.add(new Share(ObligationKind.DAILY, whole, asked(whole, DutyRule::minPerDay)));
        Period dark = Period.night(night, day);
        boolean nightly = holds(dark, rule -> rule.night() && rule.minPerDay() >= TWO);
        shares.add(new Share(ObligationKind.NIGHTLY, dark, nightly ? 1 : 0));
        for (String hours : slots) {
            Period slot = Period.slot(day, hours);
            boolean asks = holds(slot, rule -> !rule.equals(RuleTimeline.NOTHING));
            shares.add(new Share(ObligationKind.SLOT, slot, asks ? 1 : 0));
        }
        Period shifts = rules.span(whole, DutyRule::continuous);
        if (shifts != null) {
            boolean owed = shifts.length().compareTo(maxGap) > 0;
            shares.add(new Share(ObligationKind.CONTINUOUS, shifts, owed ? 1 : 0));
        }
        return shares;
    }

    List<Share> ofWeek(LocalDate anyDay) {
        LocalDate monday = Period.monday(anyDay);
        int sevenths = 0;
        int nights = 0;
        for (int i = 0; i < 7; i++) {
            Period day = Period.day(monday.plusDays(i));
            sevenths += asked(day, DutyRule::minPerWeek);
            nights += holds(day, rule -> rule.night() && rule.minPerDay() < TWO) ? 1 : 0;
        }
        Period week = Period.week(monday);
        return List.of(
                new Share(ObligationKind.WEEKLY, week, roundedUp(sevenths)),
                new Share(ObligationKind.WEEKLY_NIGHT, week, roundedUp(nights)));
    }

    private static int roundedUp(int sevenths) {
        return (sevenths + 6) / 7;
    }

    private int asked(Period period, ToIntFunction<DutyRule> number) {
        int k = rules.most(number);
        while (k > 0) {
            int wanted = k;
            if (holds(period, rule -> number.applyAsInt(rule) >= wanted)) {
                return k;
            }
            k--;
        }
        return 0;
    }

    private boolean holds(Period period, Predicate<DutyRule> asks) {
        BigDecimal held = BigDecimal.valueOf(rules.held(period, asks).toSeconds());
        BigDecimal least = leastPart.multiply(BigDecimal.valueOf(period.length().toSeconds()));
        return held.signum() > 0 && held.compareTo(least) >= 0;
    }
}
