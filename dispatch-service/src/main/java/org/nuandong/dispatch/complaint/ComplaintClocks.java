package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** The clocks of a complaint: acknowledged, answered; each climbs to the bureau when missed. */
@ApplicationScoped
class ComplaintClocks {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Deadlines deadlines;
    private final Presets presets;

    ComplaintClocks(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    ComplaintTerms terms(ComplaintDraft draft) {
        Instant at = draft.receivedAt();
        return new ComplaintTerms(
                presets.duration("complaint.acknowledge-within", draft.region(), at),
                presets.duration("complaint.answer-within", draft.region(), at),
                presets.duration("complaint.climb-after", draft.region(), at));
    }

    void start(Complaint complaint) {
        for (ComplaintStep step : ComplaintStep.values()) {
            set(complaint, step, complaint.dueAt(step));
        }
    }

    void climb(Complaint complaint, ComplaintStep step) {
        set(complaint, step, complaint.climbsAt(step));
    }

    void met(Complaint complaint, ComplaintStep step) {
        deadlines.done(complaint.id(), step.code());
    }

    /** Who answers now has it among the work items, with the due times as they are. */
    void moved(Complaint complaint) {
        deadlines.move(complaint.id(), complaint.region(), complaint.unitId());
    }

    void over(Complaint complaint) {
        deadlines.cancel(complaint.id(), complaint.state().code());
    }

    private void set(Complaint complaint, ComplaintStep step, Instant dueAt) {
        deadlines.set(
                Complaint.TYPE,
                complaint.id(),
                step.code(),
                dueAt,
                complaint.region(),
                complaint.unitId());
    }
}
