package org.nuandong.dispatch.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.patrol.PatrolWalks;
import org.nuandong.dispatch.patrol.PatrolWalks.Walk;

/** 核算: what the patrols walked until now prove of an obligation; under the unit's lock. */
@ApplicationScoped
class Reckoning {

    private final PatrolWalks walks;
    private final ObligationEvents events;
    private final ObligationClock clock;
    private final Alarms alarms;

    Reckoning(PatrolWalks walks, ObligationEvents events, ObligationClock clock, Alarms alarms) {
        this.walks = walks;
        this.events = events;
        this.clock = clock;
        this.alarms = alarms;
    }

    /** Counts anew; met when enough is proved, missed when a gap was too long. */
    void count(Obligation obligation, Instant now) {
        Proof proof = proof(obligation, now);
        obligation.done(proof.walks().size());
        if (obligation.kind() == ObligationKind.CONTINUOUS) {
            followShifts(obligation, proof, now);
        } else if (proof.walks().size() >= obligation.owed()) {
            meet(obligation, now);
        }
    }

    /** Its time is over: what is not proved now is missed. */
    void settle(Obligation obligation, Instant now) {
        count(obligation, now);
        if (obligation.isOpen() && now.isAfter(obligation.dueAt())) {
            miss(obligation, obligation.dueAt(), now);
        }
    }

    /** Still due, and not much time left: somebody is woken. */
    void warn(Obligation obligation, Instant now) {
        count(obligation, now);
        if (!obligation.isOpen() || now.isBefore(obligation.dueAt().minus(obligation.lead()))) {
            return;
        }
        obligation.warned(now);
        events.warned(obligation, now);
        wake(obligation, ObligationClock.WARNING, Role.DUTY_LEADER, now);
    }

    Proof proof(Obligation obligation, Instant now) {
        Period period = obligation.period();
        List<Walk> walked = walks.of(obligation.unitId(), period.from(), period.until());
        return obligation.kind() == ObligationKind.CONTINUOUS
                ? Proof.continuous(period, obligation.maxGap(), walked, now)
                : Proof.of(obligation.kind(), obligation.areaId(), period, walked, now);
    }

    private void followShifts(Obligation obligation, Proof proof, Instant now) {
        Period period = obligation.period();
        if (!proof.gaps().isEmpty()) {
            miss(obligation, proof.gaps().get(0).from().plus(obligation.maxGap()), now);
        } else if (!now.isBefore(period.until())) {
            meet(obligation, now);
        } else if (obligation.isOpen()) {
            Instant due = Proof.dueNext(period, obligation.maxGap(), proof.walks(), now);
            if (!due.equals(obligation.dueAt())) {
                obligation.dueAt(due);
                clock.restart(obligation, now);
            }
        }
    }

    private void meet(Obligation obligation, Instant now) {
        if (obligation.meet(now)) {
            clock.met(obligation);
            events.met(obligation, now);
        }
    }

    private void miss(Obligation obligation, Instant at, Instant now) {
        if (obligation.miss(at)) {
            clock.missed(obligation);
            events.missed(obligation, at);
            wake(obligation, ObligationClock.DUE, Role.BUREAU_LEADER, now);
        }
    }

    private void wake(Obligation obligation, String step, String audience, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                ObligationClock.TYPE,
                                obligation.id(),
                                obligation.kind().code()
                                        + " "
                                        + Period.dayOf(obligation.period().from()),
                                obligation.region(),
                                obligation.unitId(),
                                false),
                        step,
                        audience,
                        obligation.dueAt(),
                        now));
    }
}
