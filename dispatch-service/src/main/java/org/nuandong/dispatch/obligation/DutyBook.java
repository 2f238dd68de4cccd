package org.nuandong.dispatch.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.duty.DutyLevelChanged;
import org.nuandong.dispatch.duty.DutyLevels;
import org.nuandong.dispatch.duty.DutyRule;
import org.nuandong.dispatch.patrol.PatrolChanged;
import org.nuandong.dispatch.patrolarea.AreaRuleChanged;

/**
 * 任务台账: which units owe patrols and by which rule from when on. Every change comes in here: a new
 * day, another duty, another rule of an area, a patrol that was walked.
 */
@ApplicationScoped
class DutyBook {

    static final String NEXT_DAY = "patrol-day";
    static final String CATCH_UP = "patrol-catch-up";

    /** Longer than any period: a late report may concern the whole week. */
    private static final Duration LOOK_BACK = Duration.ofDays(8);

    private final ObligationRepository repository;
    private final Obligations obligations;
    private final Reckoning reckoning;
    private final DutyLevels duty;
    private final Deadlines deadlines;
    private final Clock clock;

    DutyBook(
            ObligationRepository repository,
            Obligations obligations,
            Reckoning reckoning,
            DutyLevels duty,
            Deadlines deadlines,
            Clock clock) {
        this.repository = repository;
        this.obligations = obligations;
        this.reckoning = reckoning;
        this.duty = duty;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** From now on the unit owes patrols; the running day and week owe their share. */
    @Transactional
    void enrol(UUID unitId, RegionCode region, boolean ownDuty) {
        Instant now = clock.instant();
        if (!repository.enrol(unitId, region, ownDuty, now)) {
            return;
        }
        ObligedUnit unit = repository.lockUnit(unitId).orElseThrow();
        note(unit, now);
        obligations.reckon(unit, now, now);
        nextDay(unit, Period.dayOf(now));
    }

    /** A day begins, or has begun while the service was away: days are opened one by one. */
    void open(UUID unitId, LocalDate day, Instant now) {
        ObligedUnit unit = repository.lockUnit(unitId).orElseThrow();
        Instant begins = Period.day(day).from();
        note(unit, begins);
        obligations.reckon(unit, begins, now);
        nextDay(unit, day);
    }

    /** Exercises ask for no patrols. */
    void dutyChanged(@Observes DutyLevelChanged change) {
        if (change.exercise()) {
            return;
        }
        withUnit(
                change.unitId(),
                unit -> {
                    if (unit.hasOwnDuty()) {
                        DutyRule rule = duty.rule(change.to(), unit.region(), change.at());
                        span(unit, change.at(), change.to().name(), Asked.of(rule));
                        obligations.reckon(unit, change.at(), clock.instant());
                    }
                });
    }

    void areaChanged(@Observes AreaRuleChanged change) {
        enrol(change.unitId(), change.region(), false);
        withUnit(change.unitId(), unit -> obligations.reckon(unit, change.at(), clock.instant()));
    }

    /** What was met stays met; what was missed may be proved late. */
    void patrolChanged(@Observes PatrolChanged change) {
        withUnit(change.unitId(), unit -> count(unit, change.from(), clock.instant()));
    }

    /** What could not be reckoned at once, because somebody else was reckoning the unit. */
    void catchUp(UUID unitId, Instant now) {
        ObligedUnit unit = repository.lockUnit(unitId).orElseThrow();
        note(unit, now);
        obligations.reckon(unit, now, now);
        count(unit, now.minus(LOOK_BACK), now);
    }

    private void count(ObligedUnit unit, Instant from, Instant now) {
        repository
                .touching(unit.unitId(), from, now)
                .forEach(obligation -> reckoning.count(obligation, now));
    }

    private void withUnit(UUID unitId, Consumer<ObligedUnit> work) {
        Optional<ObligedUnit> free = repository.lockFreeUnit(unitId);
        if (free.isPresent()) {
            work.accept(free.get());
            return;
        }
        repository
                .unit(unitId)
                .ifPresent(
                        unit ->
                                deadlines.set(
                                        "patrol-duty",
                                        unitId,
                                        CATCH_UP,
                                        aMomentAgo(),
                                        unit.region(),
                                        unitId));
    }

    /** Each its own: a deadline of the same instant that is done would stay done. */
    private Instant aMomentAgo() {
        long micros = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        return clock.instant().minus(micros, ChronoUnit.MICROS);
    }

    private void nextDay(ObligedUnit unit, LocalDate after) {
        deadlines.set(
                "patrol-duty",
                unit.unitId(),
                NEXT_DAY,
                Period.day(after).until(),
                unit.region(),
                unit.unitId());
    }

    /** The rule in force at that moment, when it is another one than before. */
    private void note(ObligedUnit unit, Instant at) {
        if (unit.hasOwnDuty()) {
            DutyRule rule = duty.ruleOf(unit.unitId(), unit.region(), at);
            span(unit, at, duty.of(unit.unitId(), at).name(), Asked.of(rule));
        }
    }

    private void span(ObligedUnit unit, Instant at, String level, Asked asked) {
        RuleSpan before = null;
        for (RuleSpan span : repository.spans(unit.unitId())) {
            if (!span.fromAt().isAfter(at)) {
                before = span;
            }
        }
        if (before != null && before.fromAt().equals(at)) {
            before.become(level, asked);
        } else if (before == null
                || !before.asked().equals(asked)
                || !before.level().equals(level)) {
            repository.keep(new RuleSpan(unit.unitId(), at, level, asked));
        }
    }
}
