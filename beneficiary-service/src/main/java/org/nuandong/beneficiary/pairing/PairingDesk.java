package org.nuandong.beneficiary.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.household.HouseholdEnded;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.measure.Needs;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 结对、调整、结束与帮扶记录. */
@ApplicationScoped
class PairingDesk {

    private static final String ENDS = "pairing-end-reason";

    private final PairingRepository pairings;
    private final PairingPhaseRepository phases;
    private final PairingTable table;
    private final PairingEvents events;
    private final HouseholdFiles households;
    private final ResponsibleUnits units;
    private final Needs needs;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    PairingDesk(
            PairingRepository pairings,
            PairingPhaseRepository phases,
            PairingTable table,
            PairingEvents events,
            HouseholdFiles households,
            ResponsibleUnits units,
            Needs needs,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.pairings = pairings;
        this.phases = phases;
        this.table = table;
        this.events = events;
        this.households = households;
        this.units = units;
        this.needs = needs;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** The phase before the pair, as the clock takes them: so that nobody waits in a ring. */
    Pairing locked(UUID id, LockModeType ofPhase) {
        Pairing pairing = pairings.visible(id);
        phases.findById(pairing.phaseId(), ofPhase);
        pairings.getEntityManager().refresh(pairing, LockModeType.PESSIMISTIC_WRITE);
        return pairing;
    }

    Pairing make(PairingRequests.New said) {
        PairingPhase phase = phases.visibleForChange(said.phaseId());
        phase.requireOpen();
        phase.requireDay(said.startedOn(), "startedOn");
        RegionCode region = households.regionOf(said.householdId(), "householdId");
        if (!phase.region().covers(region)) {
            throw PairingProblem.PAIRING_HOUSEHOLD_OUTSIDE.at("householdId");
        }
        if (pairings.active(phase.id(), said.householdId()).isPresent()) {
            throw PairingProblem.PAIRING_HOUSEHOLD_TAKEN.at("householdId");
        }
        free(phase, said.helper());
        Pairing pairing = new Pairing(PairingPhases.newId(), phase, region, said.householdId());
        pairing.helpedBy(said.helper(), said.startedOn(), clock.now(), caller.subject());
        pairings.persistAndFlush(pairing);
        table.lay(
                phase.id(),
                List.of(pairing.id()),
                phase.terms().duties(phase.startsOn(), phase.endsOn(), said.startedOn()));
        events.made(List.of(pairing));
        return pairing;
    }

    /** 一对一: the phase is locked, so that two pairs do not take one helper at the same time. */
    private void free(PairingPhase phase, Helper helper) {
        units.require(helper.unitId(), "helper.unitId");
        FreeText.checked(helper.reference(), "helper.reference");
        if (pairings.ofHelper(phase.id(), helper) >= phase.perHelper()) {
            throw PairingProblem.PAIRING_HELPER_TAKEN.at("helper", phase.perHelper());
        }
    }

    /** Another helper: what is still owed goes on with what was done of it. */
    Pairing change(Pairing before, PairingRequests.Change said) {
        before.requireActive();
        dictionaries.require(ENDS, said.reason(), "reason");
        clock.refuseFuture(said.changedOn(), "changedOn");
        PairingPhase phase = phases.findById(before.phaseId());
        phase.requireOpen();
        phase.requireDay(said.changedOn(), "changedOn");
        if (before.helper().equals(said.helper())) {
            throw PairingProblem.PAIRING_SAME_HELPER.at("helper");
        }
        free(phase, said.helper());
        Instant now = clock.now();
        before.end(said.changedOn(), said.reason(), now);
        pairings.flush();
        Pairing next =
                new Pairing(PairingPhases.newId(), phase, before.region(), before.householdId());
        next.helpedBy(said.helper(), said.changedOn(), now, caller.subject());
        next.follows(before.id(), true);
        pairings.persistAndFlush(next);
        table.handOn(before.id(), next.id());
        events.ended(List.of(before));
        events.made(List.of(next));
        return next;
    }

    void end(Pairing pairing, PairingRequests.End said) {
        dictionaries.require(ENDS, said.reason(), "reason");
        clock.refuseFuture(said.endedOn(), "endedOn");
        end(pairing, said.endedOn(), said.reason());
    }

    private void end(Pairing pairing, LocalDate on, String why) {
        pairing.end(on, why, clock.now());
        pairings.flush();
        table.voidOpen(List.of(pairing.id()));
        events.ended(List.of(pairing));
    }

    /** What was done counts for every duty of its day, also when it is written down late. */
    PairingDeed help(Pairing pairing, PairingRequests.Deed said) {
        pairing.requireActive();
        dictionaries.require("pairing-deed-kind", said.kind(), "kind");
        FreeText.checked(said.words(), "words");
        clock.refuseFuture(said.doneOn(), "doneOn");
        if (said.doneOn().isBefore(pairing.startedOn())) {
            throw PairingProblem.PAIRING_DEED_BEFORE_IT_BEGAN.at("doneOn");
        }
        Instant now = clock.now();
        PairingDeed deed =
                new PairingDeed(PairingPhases.newId(), pairing.id(), said, now, caller.subject());
        pairings.add(deed);
        List<PairingDuty> caughtUp = new ArrayList<>();
        for (PairingDuty duty : pairings.duties(pairing.id())) {
            BigDecimal counts = deed.countsFor(duty.rule());
            if (counts.signum() > 0 && duty.holds(deed.doneOn()) && duty.count(counts)) {
                caughtUp.add(duty);
            }
        }
        pairing.caughtUp(caughtUp.size(), now);
        pairings.flush();
        events.helped(pairing, deed);
        caughtUp.forEach(duty -> events.duty("caught-up", pairing, duty.view()));
        if (said.needs() != null && !said.needs().isEmpty()) {
            needs.hear(pairing.householdId(), said.needs(), Needs.PAIRING, deed.id(), "needs");
        }
        return deed;
    }

    void explain(Pairing pairing, PairingRequests.Explanation said) {
        dictionaries.require("pairing-short-reason", said.reason(), "reason");
        PairingDuty duty = find(pairing, said.dutyId());
        duty.explain(said.reason(), FreeText.checked(said.words(), "words"));
        pairing.caughtUp(0, clock.now());
        pairings.flush();
        events.duty("explained", pairing, duty.view());
    }

    private PairingDuty find(Pairing pairing, UUID duty) {
        return pairings.duties(pairing.id()).stream()
                .filter(one -> one.view().id().equals(duty))
                .findFirst()
                .orElseThrow(() -> PairingProblem.PAIRING_NOT_SHORT.at("dutyId"));
    }

    /** Nobody stands by a household that is no more. */
    void heard(@Observes HouseholdEnded ended) {
        pairings.activeWith(ended.householdId())
                .forEach(
                        one -> {
                            LocalDate today = clock.today();
                            LocalDate on =
                                    today.isBefore(one.startedOn()) ? one.startedOn() : today;
                            end(one, on, "household-ended");
                        });
    }

    /** The helper stays with a household that moves. */
    void heard(@Observes HolderMoved move) {
        pairings.activeWith(move.holder().id())
                .forEach(one -> one.moveTo(move.holder().region(), clock.now()));
    }
}
