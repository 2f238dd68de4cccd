package org.nuandong.dispatch.guardianship;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells the steps of a guardianship and of approvals: codes and times, nobody's name. */
@ApplicationScoped
class GuardianshipEvents {

    private final EventOutbox outbox;

    GuardianshipEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void guardianRecorded(Guardian guardian, Stay stay, Instant at) {
        record(
                "guardian.recorded",
                Guardian.TYPE,
                guardian.id(),
                stay,
                at,
                new Recorded(
                        stay.caseId(), stay.subjectId(), guardian.relation(), guardian.capacity()));
    }

    void begun(Guardianship g, Stay stay) {
        record("guardianship.begun", g, stay, g.begunAt());
    }

    void courtAsked(Guardianship g, Stay stay) {
        record("guardianship.court-requested", g, stay, g.courtRequestAt());
    }

    void reviewDue(Guardianship g, Stay stay, Instant at) {
        record("guardianship.review-due", g, stay, at);
    }

    void ended(Guardianship g, Stay stay) {
        record("guardianship.ended", g, stay, g.endedAt());
    }

    void approval(String step, ReadingApproval approval, Stay stay, Instant at) {
        record(
                "reading-approval." + step,
                ReadingApproval.TYPE,
                approval.id(),
                stay,
                at,
                new Approval(stay.caseId(), approval.purpose(), approval.state()));
    }

    private void record(String name, Guardianship g, Stay stay, Instant at) {
        record(
                name,
                Guardianship.TYPE,
                g.id(),
                stay,
                at,
                new Told(
                        stay.caseId(),
                        stay.subjectId(),
                        g.kind(),
                        g.basis(),
                        g.reviewBy(),
                        g.ending()));
    }

    private void record(String name, String type, UUID id, Stay stay, Instant at, Object data) {
        outbox.record(
                Event.of(name, type, id, stay.region(), stay.unitId(), at, data)
                        .asTest(stay.test()));
    }

    record Recorded(UUID caseId, UUID subjectId, String relation, String capacity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID caseId,
            UUID subjectId,
            String kind,
            String basis,
            Instant reviewBy,
            String ending) {}

    record Approval(UUID caseId, String purpose, String state) {}
}
