package org.nuandong.dispatch.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.MissingPresetException;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.platform.ListedText;

/** Plans follow-ups by the presets of the moment, and what follows from a result. */
@ApplicationScoped
class FollowUpPlan {

    static final String MISSED = "followup-missed";

    private static final String DUE = "followup.due.";
    private static final String OTHERWISE = "followup.due.other";

    private final FollowUpRepository followUps;
    private final FollowUpEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Clock clock;

    FollowUpPlan(
            FollowUpRepository followUps,
            FollowUpEvents events,
            Deadlines deadlines,
            Presets presets,
            Clock clock) {
        this.followUps = followUps;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    FollowUp first(FollowUpDraft draft) {
        return start(made(draft));
    }

    /** What the presets let follow from this result, until the rounds are used up. */
    Optional<FollowUp> next(FollowUp done) {
        String kind = ListedText.pairs(text("followup.next", done)).get(done.result());
        int most = presets.integer("followup.rounds.most", done.region(), done.resultAt());
        if (kind == null || done.round() >= most) {
            return Optional.empty();
        }
        FollowUp next =
                made(
                        new FollowUpDraft(
                                kind,
                                done.incidentId(),
                                done.subjectId(),
                                done.region(),
                                done.unitId(),
                                done.resultAt(),
                                done.isTest()));
        next.follow(done);
        return Optional.of(start(next));
    }

    void cancel(FollowUp followUp) {
        followUp.cancel();
        deadlines.cancel(followUp.id(), "cancelled", MISSED);
        events.cancelled(followUp, clock.instant());
    }

    private FollowUp made(FollowUpDraft draft) {
        return new FollowUp(
                draft,
                within(draft),
                presets.text("followup.climb-after", draft.region(), draft.from()));
    }

    private FollowUp start(FollowUp followUp) {
        followUps.persistAndFlush(followUp);
        wakeRung(followUp, 0);
        events.due(followUp);
        return followUp;
    }

    /** Sets the deadline of a rung, where the ladder has it. */
    void wakeRung(FollowUp followUp, int rung) {
        followUp.rungAt(rung)
                .ifPresent(
                        at ->
                                deadlines.set(
                                        FollowUp.TYPE,
                                        followUp.id(),
                                        MISSED,
                                        at,
                                        followUp.region(),
                                        followUp.unitId()));
    }

    private Duration within(FollowUpDraft draft) {
        Instant from = draft.from();
        try {
            return presets.duration(DUE + draft.kind(), draft.region(), from);
        } catch (MissingPresetException noneOfItsOwn) {
            return presets.duration(OTHERWISE, draft.region(), from);
        }
    }

    private String text(String key, FollowUp of) {
        return presets.text(key, of.region(), of.resultAt());
    }
}
