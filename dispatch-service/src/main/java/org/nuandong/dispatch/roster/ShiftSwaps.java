package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;

/** Offers, answers and decides swaps; an approved one changes the people of both shifts. */
@ApplicationScoped
class ShiftSwaps {

    private static final String STAFF = "staff";

    private final SwapRepository swaps;
    private final ShiftRepository shifts;
    private final CrewRepository crew;
    private final Staffing staffing;
    private final ShiftEvents events;
    private final Caller caller;
    private final Clock clock;

    ShiftSwaps(
            SwapRepository swaps,
            ShiftRepository shifts,
            CrewRepository crew,
            Staffing staffing,
            ShiftEvents events,
            Caller caller,
            Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.crew = crew;
        this.staffing = staffing;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** One's own turn; a duty leader offers it for somebody who cannot. */
    ShiftSwap offer(UUID shiftId, ShiftSwapResource.NewSwap asked) {
        FreeText.requireNoNumbers(asked.reason(), "reason");
        Shift shift = shifts.visible(shiftId);
        shift.requireNotEnded();
        String giver = asked.giver() == null ? caller.subject() : asked.giver();
        if (!giver.equals(caller.subject()) && !caller.hasRole(Role.DUTY_LEADER)) {
            throw CommonProblem.FORBIDDEN.at("giver");
        }
        requireOn(shift, giver, "giver");
        if (asked.returnShiftId() != null) {
            Shift back = shifts.visible(asked.returnShiftId());
            back.requireNotEnded();
            requireOn(back, asked.taker(), "returnShiftId");
        } else if (staffing.isOn(shift, asked.taker())) {
            throw RosterProblem.ALREADY_ON_SHIFT.at("taker");
        }
        Instant now = clock.instant();
        ShiftSwap swap = new ShiftSwap(shift, asked.returnShiftId(), giver, asked.reason(), now);
        swap.offerTo(asked.taker(), asked.takerName().strip());
        swaps.persist(swap);
        events.swapChanged(swap, shift.teamId(), now);
        return swap;
    }

    ShiftSwap answer(UUID swapId, boolean yes) {
        ShiftSwap swap = swaps.lockVisible(swapId);
        Instant now = clock.instant();
        swap.answer(caller.subject(), yes, now);
        return told(swap, now);
    }

    ShiftSwap withdraw(UUID swapId) {
        ShiftSwap swap = swaps.lockVisible(swapId);
        Instant now = clock.instant();
        swap.withdraw(caller.subject(), now);
        return told(swap, now);
    }

    ShiftSwap decide(UUID swapId, boolean yes) {
        ShiftSwap swap = swaps.lockVisible(swapId);
        Instant now = clock.instant();
        swap.decide(caller.subject(), yes, now);
        if (yes) {
            exchange(swap, now);
        }
        return told(swap, now);
    }

    /** Both shifts are locked in the order of their ids; who has left meanwhile swaps nothing. */
    private void exchange(ShiftSwap swap, Instant now) {
        UUID back = swap.returnShiftId();
        if (back != null && back.compareTo(swap.shiftId()) < 0) {
            shifts.lockVisible(back);
        }
        Shift shift = shifts.lockVisible(swap.shiftId());
        shift.requireNotEnded();
        requireOn(shift, swap.giver(), "giver");
        String giverName = nameOf(shift, swap.giver());
        DutyPerson taker = new DutyPerson(swap.taker(), swap.takerName(), STAFF, null);
        staffing.replace(shift, swap.giver(), taker, now);
        if (back != null) {
            Shift other = shifts.lockVisible(back);
            other.requireNotEnded();
            requireOn(other, swap.taker(), "taker");
            staffing.replace(
                    other, swap.taker(), new DutyPerson(swap.giver(), giverName, STAFF, null), now);
        }
    }

    private String nameOf(Shift shift, String staff) {
        if (shift.leader().equals(staff)) {
            return shift.leaderName();
        }
        CrewMember member = crew.present(shift.id(), staff);
        return member == null ? staff : member.name();
    }

    private void requireOn(Shift shift, String staff, String field) {
        if (!staffing.isOn(shift, staff)) {
            throw RosterProblem.NOT_ON_SHIFT.at(field);
        }
    }

    private ShiftSwap told(ShiftSwap swap, Instant now) {
        events.swapChanged(swap, shifts.findById(swap.shiftId()).teamId(), now);
        return swap;
    }
}
