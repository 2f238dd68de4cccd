package org.nuandong.dispatch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.platform.ListedText;

/** 步骤时限: when each step begins and ends, and who owes it, by the presets of the moment. */
@ApplicationScoped
class SettlementPlan {

    static final String BEGIN = "settlement-begin";
    static final String DUE = "settlement-due";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SettlementRepository steps;
    private final SettlementEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Clock clock;

    SettlementPlan(
            SettlementRepository steps,
            SettlementEvents events,
            Deadlines deadlines,
            Presets presets,
            Clock clock) {
        this.steps = steps;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    /** Nobody knows who it is: the placement is to come, counted from the day of admission. */
    void start(Stay stay) {
        Instant begins = begins(StepKind.PLACEMENT, stay.region(), stay.admittedAt());
        add(
                new SettlementStep(
                        stay,
                        StepKind.PLACEMENT,
                        owner(StepKind.PLACEMENT, stay.region(), begins),
                        begins,
                        due(StepKind.PLACEMENT, stay.region(), begins)));
    }

    /** Wherever the person is placed, three months after admission the register is due. */
    void awaitRegister(SettlementStep placement) {
        StepKind register = StepKind.HUKOU_APPLICATION;
        if (steps.ofCase(placement.caseId()).stream().anyMatch(s -> s.kind() == register)) {
            return;
        }
        RegionCode region = placement.region();
        Instant begins = begins(register, region, placement.admittedAt());
        add(
                new SettlementStep(
                        placement,
                        register,
                        owner(register, region, begins),
                        begins,
                        due(register, region, begins)));
    }

    /** What follows begins at once. */
    void follow(SettlementStep done) {
        Instant now = clock.instant();
        for (StepKind kind : done.kind().next(done.outcome())) {
            RegionCode region = done.region();
            SettlementStep next =
                    new SettlementStep(
                            done, kind, owner(kind, region, now), now, due(kind, region, now));
            next.begin();
            steps.persistAndFlush(next);
            await(next);
            events.due(next, now);
        }
    }

    /** Its day has come: from now on the clock of its end runs. */
    void await(SettlementStep step) {
        deadlines.set(
                SettlementStep.TYPE, step.id(), DUE, step.dueAt(), step.region(), step.unitId());
    }

    void end(SettlementStep step) {
        deadlines.done(step.id(), BEGIN);
        deadlines.done(step.id(), DUE);
    }

    private void add(SettlementStep step) {
        steps.persistAndFlush(step);
        deadlines.set(
                SettlementStep.TYPE,
                step.id(),
                BEGIN,
                step.beginsAt(),
                step.region(),
                step.unitId());
    }

    private String owner(StepKind kind, RegionCode region, Instant at) {
        return ListedText.pairs(presets.text("settlement.owners", region, at))
                .getOrDefault(kind.code(), Role.DUTY_LEADER);
    }

    private Instant begins(StepKind kind, RegionCode region, Instant admittedAt) {
        return after(admittedAt, period("settlement.begins", kind, region, admittedAt));
    }

    private Instant due(StepKind kind, RegionCode region, Instant begins) {
        return after(begins, period("settlement.within", kind, region, begins));
    }

    private Period period(String key, StepKind kind, RegionCode region, Instant at) {
        return Period.parse(ListedText.pairs(presets.text(key, region, at)).get(kind.code()));
    }

    /** The same time of day, so many days or months later. */
    private static Instant after(Instant from, Period period) {
        return from.atZone(ZONE).plus(period).toInstant();
    }
}
