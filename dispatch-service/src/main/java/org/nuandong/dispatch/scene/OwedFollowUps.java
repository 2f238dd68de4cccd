package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.followup.FollowUpDraft;
import org.nuandong.dispatch.followup.FollowUps;
import org.nuandong.dispatch.followup.LastSeenRequest;
import org.nuandong.dispatch.followup.PlannedFollowUp;
import org.nuandong.dispatch.incident.Incident;

/** Who is to be looked after again because of what happened on the scene (R141, R233). */
@ApplicationScoped
class OwedFollowUps {

    static final String REFUSAL = "refusal";
    static final String NOT_FOUND = "not-found";

    private final FollowUps followUps;
    private final Presets presets;
    private final Clock clock;

    OwedFollowUps(FollowUps followUps, Presets presets, Clock clock) {
        this.followUps = followUps;
        this.presets = presets;
        this.clock = clock;
    }

    /** Null when what is entered from paper is too old for anybody to go. */
    PlannedFollowUp plan(
            Incident incident, String kind, UUID subjectId, LastSeenRequest seen, Instant at) {
        Instant from = at;
        if (incident.isBackEntered()) {
            Duration young =
                    presets.duration("followup.back-entered-within", incident.region(), at);
            from = clock.instant();
            if (at.plus(young).isBefore(from)) {
                return null;
            }
        }
        FollowUpDraft draft =
                new FollowUpDraft(
                        kind,
                        incident.id(),
                        subjectId,
                        incident.region(),
                        incident.unitId(),
                        from,
                        incident.isTest());
        return followUps.plan(draft, seen);
    }

    /** A refusal that was none: nobody has to go. */
    void dropRefusal(Incident incident, UUID subjectId) {
        followUps.cancel(incident.id(), REFUSAL, subjectId);
    }
}
