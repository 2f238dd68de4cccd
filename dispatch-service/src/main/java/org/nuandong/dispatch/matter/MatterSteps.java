package org.nuandong.dispatch.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;

/** The steps of a serious matter: raised, signed rung by rung, reported on, linked. */
@ApplicationScoped
class MatterSteps {

    private final MatterRepository matters;
    private final MatterEvents events;
    private final MatterLadder ladder;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;
    private final Event<SeriousMatterRaised> raised;

    MatterSteps(
            MatterRepository matters,
            MatterEvents events,
            MatterLadder ladder,
            ActingRole role,
            Caller caller,
            Clock clock,
            Event<SeriousMatterRaised> raised) {
        this.matters = matters;
        this.events = events;
        this.ladder = ladder;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
        this.raised = raised;
    }

    SeriousMatter raise(SeriousMatterDraft draft, String words) {
        Instant now = clock.instant();
        Rung by = Rung.ofRaiser(caller::hasRole);
        SeriousMatter matter =
                new SeriousMatter(
                        draft,
                        matters.nextNumber(draft.region(), now),
                        by,
                        ladder.clock(draft.kind(), draft.region(), draft.occurredAt()),
                        now);
        matters.persistAndFlush(matter);
        step(matter, MatterStep.RAISED, by, draft.occurredAt(), words);
        events.raised(matter, by);
        ladder.restart(matter);
        if (!draft.backEntered() && !draft.test()) {
            raised.fire(
                    new SeriousMatterRaised(
                            matter.id(), draft.kind(), draft.region(), draft.unitId(), now));
        }
        return matter;
    }

    SeriousMatter sign(UUID id, Rung rung, Instant stated, String words) {
        SeriousMatter matter = matters.locked(id);
        if (!rung.maySign(caller::hasRole)) {
            throw CommonProblem.FORBIDDEN.at("rung");
        }
        requireAnotherHand(matter, rung);
        Instant at = stated(matter, stated);
        matter.sign(rung, at);
        step(matter, MatterStep.SIGNED, rung, at, words);
        events.signed(matter, rung, role.current(), at);
        ladder.restart(matter);
        return matter;
    }

    /** Who has signed for the station does not sign for the lead group as well. */
    private void requireAnotherHand(SeriousMatter matter, Rung rung) {
        boolean signedBelow =
                rung == Rung.LEAD_GROUP
                        && matters.steps(matter.id()).stream()
                                .anyMatch(step -> step.isSignatureOf(caller.subject()));
        if (signedBelow) {
            throw MatterProblem.SIGNED_BELOW_ALREADY.because();
        }
    }

    SeriousMatter report(UUID id, boolean last, Instant stated, String words) {
        if (last && !Rung.STATION.maySign(caller::hasRole)) {
            throw CommonProblem.FORBIDDEN.at("last");
        }
        SeriousMatter matter = matters.locked(id);
        Instant at = stated(matter, stated);
        if (last) {
            matter.close(at);
        } else {
            matter.requireReportable();
        }
        String report = last ? MatterStep.FINAL_REPORT : MatterStep.REPORT;
        step(matter, report, null, at, words);
        events.reported(matter, report, role.current(), at);
        return matter;
    }

    /** Two told the same: one goes on, under the earlier clock. */
    SeriousMatter link(UUID id, UUID survivorId, String words) {
        if (id.equals(survivorId)) {
            throw MatterProblem.MATTER_CANNOT_GO_ON.at("sameAs");
        }
        matters.lockBoth(id, survivorId);
        SeriousMatter matter = matters.visible(id);
        SeriousMatter survivor = matters.visible(survivorId);
        Instant now = clock.instant();
        matter.linkTo(survivor);
        step(matter, MatterStep.LINKED, null, now, words);
        events.linked(matter, now);
        ladder.restart(matter);
        ladder.restart(survivor);
        return matter;
    }

    private Instant stated(SeriousMatter matter, Instant stated) {
        return StatedTime.after(matter.occurredAt(), stated, clock.instant(), "occurredAt");
    }

    private void step(SeriousMatter matter, String step, Rung rung, Instant at, String words) {
        matters.add(
                new MatterStep(matter.id(), step, rung, at, clock.instant())
                        .by(role.current(), caller.subject(), words));
    }
}
