package org.nuandong.dispatch.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.duty.DutyRule;
import org.nuandong.dispatch.patrol.NightWindow;
import org.nuandong.dispatch.patrolarea.AreaRule;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.patrolarea.PatrolPlaces.RuledArea;

/**
 * Sets what a unit owes around a moment: the day, the night that is not over, the week. Done again
 * when the duty or the rule of an area changes; what was done is counted anew, never lost.
 */
@ApplicationScoped
class Obligations {

    private final ObligationRepository repository;
    private final PatrolPlaces places;
    private final ObligationEvents events;
    private final ObligationClock clock;
    private final Reckoning reckoning;
    private final Presets presets;

    Obligations(
            ObligationRepository repository,
            PatrolPlaces places,
            ObligationEvents events,
            ObligationClock clock,
            Reckoning reckoning,
            Presets presets) {
        this.repository = repository;
        this.places = places;
        this.events = events;
        this.clock = clock;
        this.reckoning = reckoning;
        this.presets = presets;
    }

    /** Under the unit's lock; {@code moment} is when the rule holds from, {@code now} is now. */
    void reckon(ObligedUnit unit, Instant moment, Instant now) {
        if (unit.hasOwnDuty()) {
            RuleTimeline duty =
                    new RuleTimeline(
                            repository.spans(unit.unitId()).stream().map(RuleSpan::piece).toList());
            set(unit, null, duty, slots(unit.region(), moment), moment, now);
        }
        List<RuledArea> areas = places.ruledAreas(unit.unitId());
        areas.forEach(area -> set(unit, area.id(), timeline(unit, area), List.of(), moment, now));
        withdrawOthers(unit, areas, moment, now);
    }

    private void set(
            ObligedUnit unit,
            UUID areaId,
            RuleTimeline rules,
            List<String> slots,
            Instant moment,
            Instant now) {
        RegionCode region = unit.region();
        DutyShares shares =
                new DutyShares(
                        rules,
                        presets.amount("dispatch.patrol.least-part", region, moment),
                        NightWindow.parse(
                                presets.text("dispatch.patrol.night-window", region, moment)));
        Duration maxGap = presets.duration("dispatch.patrol.max-gap", region, moment);
        LocalDate day = Period.dayOf(moment);
        List<DutyShares.Share> owed =
                new ArrayList<>(shares.ofDay(day.minusDays(1), slots, maxGap));
        owed.addAll(shares.ofDay(day, slots, maxGap));
        owed.addAll(shares.ofWeek(day));
        for (DutyShares.Share share : owed) {
            RuleTimeline.Piece by = rules.at(latest(share.period().from(), moment));
            if (share.period().until().isAfter(moment) && by != null) {
                owe(unit, areaId, share, by, maxGap, now);
            }
        }
    }

    private void owe(
            ObligedUnit unit,
            UUID areaId,
            DutyShares.Share share,
            RuleTimeline.Piece by,
            Duration maxGap,
            Instant now) {
        Obligation obligation =
                repository
                        .of(unit.unitId(), areaId, share.kind(), share.period().from())
                        .orElse(null);
        if (obligation == null && share.owed() == 0) {
            return;
        }
        boolean isNew = obligation == null;
        if (isNew) {
            obligation = new Obligation(unit, areaId, share.kind(), share.period().from());
            obligation.measuredBy(
                    presets.duration(
                            share.kind().leadPreset(), unit.region(), share.period().from()),
                    maxGap);
        }
        if (obligation.owe(share.owed(), share.period().until(), by, now)) {
            if (isNew) {
                repository.persist(obligation);
            }
            repository.flush();
            events.set(obligation, now);
            clock.restart(obligation, now);
        }
        if (obligation.owed() > 0) {
            reckoning.count(obligation, now);
        }
    }

    /** Areas that ask for nothing any more, or were given up. */
    private void withdrawOthers(
            ObligedUnit unit, List<RuledArea> areas, Instant moment, Instant now) {
        Set<UUID> ruled = areas.stream().map(RuledArea::id).collect(Collectors.toSet());
        for (Obligation open : repository.touching(unit.unitId(), moment, now)) {
            if (open.areaId() != null && !ruled.contains(open.areaId()) && open.isOpen()) {
                RuleTimeline.Piece none =
                        new RuleTimeline.Piece(moment, open.asked().rule(), open.level());
                open.owe(0, open.period().until(), none, now);
                events.set(open, now);
                clock.restart(open, now);
            }
        }
    }

    private static RuleTimeline timeline(ObligedUnit unit, RuledArea area) {
        AreaRule rule = area.rule();
        return new RuleTimeline(
                List.of(
                        new RuleTimeline.Piece(
                                latest(unit.since(), area.since()),
                                new DutyRule(
                                        rule.minPerDay(), rule.minPerWeek(), rule.night(), false),
                                "AREA")));
    }

    private List<String> slots(RegionCode region, Instant at) {
        String slots = presets.text("dispatch.patrol.slots", region, at);
        return slots.equals("none")
                ? List.of()
                : Arrays.stream(slots.split(",")).map(String::strip).toList();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
