package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.security.Caller;

/**
 * 转站之门: another station has taken somebody over; one stay ends and the next begins in the same
 * moment, so that nobody is ever in no station's care. The new case names the old one.
 */
@ApplicationScoped
public class StayMoves {

    private final CareCaseRepository cases;
    private final CareSteps steps;
    private final CareEvents events;
    private final CareClocks clocks;
    private final StayNews news;
    private final PersonalData personal;
    private final Caller caller;

    StayMoves(
            CareCaseRepository cases,
            CareSteps steps,
            CareEvents events,
            CareClocks clocks,
            StayNews news,
            PersonalData personal,
            Caller caller) {
        this.cases = cases;
        this.steps = steps;
        this.events = events;
        this.clocks = clocks;
        this.news = news;
        this.personal = personal;
        this.caller = caller;
    }

    /** The giving station's case is locked by the caller; answers the new stay. */
    public Stay move(UUID caseId, Unit to, Instant at) {
        CareCase old = cases.locked(caseId);
        old.requireOpen();
        steps.leave(old, transfer(old, to, at));
        CareCase stay =
                new CareCase(
                        admission(old, to, at), cases.nextNumber(to.region(), at), old.subjectId());
        stay.cameFrom(old.id());
        cases.persist(stay);
        stay.keep(old.person().movedTo(old.id(), stay.id(), personal));
        cases.add(new ClassifiedSince(stay.id(), old.classification(), at, caller.subject()));
        clocks.start(stay);
        events.admitted(stay, List.of());
        news.began(stay, List.of());
        cases.flush();
        return Stay.of(stay);
    }

    private Departure transfer(CareCase old, Unit to, Instant at) {
        boolean elsewhere =
                !old.region().code().substring(0, 2).equals(to.region().code().substring(0, 2));
        return new Departure(
                ExitKind.TRANSFERRED,
                at,
                new Departure.Destination(to.name(), elsewhere),
                new Departure.Papers(true, false, false, false),
                null,
                new Departure.Voucher(true, null, false, (BigDecimal) null, false),
                new Departure.Escort(List.of(), false, false),
                null,
                null,
                null,
                new Departure.Entry(false, false, caller.subject()));
    }

    private Admission admission(CareCase old, Unit to, Instant at) {
        return new Admission(
                to.region(),
                to.unitId(),
                null,
                at,
                null,
                old.classification(),
                old.isIdentified(),
                old.isRepeated(),
                false,
                old.isTest(),
                List.of(),
                caller.subject());
    }
}
