package org.nuandong.dispatch.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The door for every feature that owes somebody a second look. */
@ApplicationScoped
public class FollowUps {

    private final FollowUpRepository followUps;
    private final FollowUpPlan plan;

    FollowUps(FollowUpRepository followUps, FollowUpPlan plan) {
        this.followUps = followUps;
        this.plan = plan;
    }

    /**
     * Plans it in the caller's transaction and answers it; one of this kind for the same person (or
     * nobody) of the same incident that is still open stays as it is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlannedFollowUp plan(FollowUpDraft draft) {
        return plan(draft, null);
    }

    /** The same, for whom somebody has seen: when and where; null when nobody has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlannedFollowUp plan(FollowUpDraft draft, LastSeenRequest lastSeen) {
        Optional<FollowUp> open =
                followUps.open(draft.incidentId(), draft.kind(), draft.subjectId());
        FollowUp planned = open.orElseGet(() -> plan.first(draft));
        if (lastSeen != null) {
            planned.seen(lastSeen.kept());
        }
        return PlannedFollowUp.of(planned);
    }

    /**
     * What was planned for a refusal that turned out to be none has no reason any more: open ones
     * of this kind and person end as cancelled.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID incidentId, String kind, UUID subjectId) {
        followUps.open(incidentId, kind, subjectId).ifPresent(plan::cancel);
    }
}
