package org.nuandong.beneficiary.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 帮扶年度: opened with the terms of the day, carried over, looked at by the clock, closed. */
@ApplicationScoped
class PairingPhases {

    static final String DUE = "pairing-due";
    static final String REMIND = "pairing-remind";

    private final PairingPhaseRepository phases;
    private final PairingRepository pairings;
    private final PairingTable table;
    private final PairingEvents events;
    private final Regions regions;
    private final ResponsibleUnits units;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final OfficeClock clock;

    PairingPhases(
            PairingPhaseRepository phases,
            PairingRepository pairings,
            PairingTable table,
            PairingEvents events,
            Regions regions,
            ResponsibleUnits units,
            Presets presets,
            Deadlines deadlines,
            Caller caller,
            OfficeClock clock) {
        this.phases = phases;
        this.pairings = pairings;
        this.table = table;
        this.events = events;
        this.regions = regions;
        this.units = units;
        this.presets = presets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    PairingPhase open(PairingRequests.Phase said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        FreeText.checked(said.name(), "name");
        if (!said.endsOn().isAfter(said.startsOn())) {
            throw PairingProblem.PAIRING_PERIOD_REVERSED.at("endsOn");
        }
        if (said.unitId() != null) {
            caller.requireUnit(units.require(said.unitId(), "unitId"));
        }
        if (phases.overlaps(region, said.startsOn(), said.endsOn())) {
            throw PairingProblem.PAIRING_PHASE_OVERLAPS.at("startsOn");
        }
        Instant now = clock.now();
        PairingPhase phase = new PairingPhase(newId(), region, said, now, caller.subject());
        PairingTerms terms = terms(region, now);
        phase.keeps(terms, presets.integer("pairing.households-per-helper", region, now));
        phases.persistAndFlush(phase);
        watch(phase, terms);
        List<Pairing> carried = said.carryFrom() == null ? List.of() : carry(phase, said, now);
        events.phase("opened", phase, carried.size(), now);
        return phase;
    }

    private PairingTerms terms(RegionCode region, Instant now) {
        return new PairingTerms(
                presets.integer("pairing.visits-per-quarter", region, now),
                presets.integer("pairing.practical-things-per-year", region, now),
                presets.amount("pairing.value-per-year", region, now),
                PairingTerms.festivals(presets.text("pairing.festivals", region, now)),
                (int) presets.duration("pairing.remind-before", region, now).toDays(),
                (int) presets.duration("pairing.grace", region, now).toDays());
    }

    /** One clock per phase and day, not per pair: the duties of all pairs are looked at at once. */
    private void watch(PairingPhase phase, PairingTerms terms) {
        List<Deadlines.Due> dues = new ArrayList<>();
        terms.duties(phase.startsOn(), phase.endsOn(), phase.startsOn()).stream()
                .map(PlannedDuty::until)
                .distinct()
                .forEach(
                        day -> {
                            dues.add(due(phase, DUE, day.plusDays(1)));
                            dues.add(due(phase, REMIND, day.minusDays(terms.remindDays())));
                        });
        deadlines.setAll(dues);
    }

    private Deadlines.Due due(PairingPhase phase, String step, LocalDate day) {
        return new Deadlines.Due(
                PairingPhase.TYPE,
                phase.id(),
                step,
                clock.startOf(day),
                phase.region(),
                phase.unitId());
    }

    /** 重新结对 (R054): whoever goes on is carried over, and the pair of the year before ends. */
    private List<Pairing> carry(PairingPhase phase, PairingRequests.Phase said, Instant now) {
        PairingPhase before = phases.visibleForChange(said.carryFrom());
        if (!before.region().equals(phase.region()) || !before.isOpen()) {
            throw PairingProblem.PAIRING_CARRIED_FROM_ELSEWHERE.at("carryFrom");
        }
        List<Pairing> old = closeAll(before, "renewed", phase.startsOn(), now);
        List<Pairing> fresh = new ArrayList<>();
        for (Pairing one : old) {
            Pairing next = new Pairing(newId(), phase, one.region(), one.householdId());
            next.helpedBy(one.helper(), phase.startsOn(), now, caller.subject());
            next.follows(one.id(), false);
            fresh.add(next);
        }
        pairings.persist(fresh);
        table.lay(
                phase.id(),
                fresh.stream().map(Pairing::id).toList(),
                phase.terms().duties(phase.startsOn(), phase.endsOn(), phase.startsOn()));
        events.made(fresh);
        return fresh;
    }

    void close(PairingPhase phase) {
        phase.requireOpen();
        closeAll(phase, "year-end", earlier(clock.today(), phase.endsOn()), clock.now());
    }

    private List<Pairing> closeAll(PairingPhase phase, String why, LocalDate on, Instant now) {
        fall(phase, now);
        List<Pairing> pairs = pairings.activeOf(phase.id());
        pairs.forEach(one -> one.end(later(on, one.startedOn()), why, now));
        pairings.flush();
        table.voidOpen(pairs.stream().map(Pairing::id).toList());
        phase.close(now);
        deadlines.cancel(phase.id(), "closed", DUE, REMIND);
        phases.flush();
        events.ended(pairs);
        events.phase("closed", phase, pairs.size(), now);
        return pairs;
    }

    /** What ended before today and was not done has fallen short, once. */
    void fall(PairingPhase phase, Instant now) {
        List<PairingTable.Fallen> fallen = table.fall(phase.id(), clock.today(), now);
        if (!fallen.isEmpty()) {
            events.fellShort(phase.id(), fallen, now);
        }
    }

    void remind(PairingPhase phase, Instant now) {
        LocalDate today = clock.today();
        List<PairingTable.Near> near =
                table.remind(phase.id(), today, today.plusDays(phase.terms().remindDays()));
        if (!near.isEmpty()) {
            events.reminded(phase, near, now);
        }
    }

    /** 扶贫济困负责人 (R053): one a village; naming another ends the one before. */
    void name(PairingPhase phase, PairingRequests.Coordinator said) {
        phase.requireOpen();
        RegionCode village = regions.known(said.regionCode(), "regionCode");
        if (!phase.region().covers(village)) {
            throw PairingProblem.PAIRING_COORDINATOR_OUTSIDE.at("regionCode");
        }
        Instant now = clock.now();
        table.name(
                phase.id(),
                village,
                FreeText.checked(said.officer(), "officer"),
                new PairingTable.Naming(newId(), now, caller.subject()));
        events.coordinator(phase, village.code(), now);
    }

    PairingCompliance compliance(PairingPhase phase, String by) {
        List<PairingCompliance.Place> places = table.kept(phase.id(), by, caller.likePatterns());
        long pairs = places.stream().mapToLong(PairingCompliance.Place::pairs).sum();
        return new PairingCompliance(
                pairs,
                places.stream().mapToLong(PairingCompliance.Place::kept).sum(),
                places.stream().mapToLong(PairingCompliance.Place::fellShort).sum(),
                phase.terms().valueYuan().multiply(BigDecimal.valueOf(pairs)),
                places);
    }

    PairingCompliance.Shortfalls shortfalls(PairingPhase phase) {
        String[] scope = caller.likePatterns();
        return new PairingCompliance.Shortfalls(
                table.people(phase.id(), scope),
                table.given(phase.id(), scope),
                codes(table.rules(phase.id(), scope)),
                codes(table.reasons(phase.id(), scope)));
    }

    private static List<PairingCompliance.ByCode> codes(List<PairingTable.Counted> counted) {
        Map<String, Long> sums = new TreeMap<>();
        counted.forEach(one -> sums.merge(one.code(), one.count(), Long::sum));
        return sums.entrySet().stream()
                .map(one -> new PairingCompliance.ByCode(one.getKey(), one.getValue()))
                .toList();
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
