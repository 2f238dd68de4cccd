package org.nuandong.dispatch.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what was decided, owed, done and signed; words and names stay here. */
@ApplicationScoped
class CoordinationEvents {

    private final EventOutbox outbox;

    CoordinationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void held(JointMeeting meeting, int decisions) {
        outbox.record(
                Event.of(
                        "meeting.held",
                        "joint-meeting",
                        meeting.id(),
                        meeting.region(),
                        meeting.unitId(),
                        meeting.heldAt(),
                        new Held(meeting.kind(), meeting.agencies(), decisions)));
    }

    /** {@code step} is set, overdue or withdrawn. */
    void task(String step, CoordinationTask task, Instant at) {
        record(step, task, at, new Owed(task.kind(), task.dueAt(), task.sourceId()));
    }

    void done(CoordinationTask task) {
        record(
                "done",
                task,
                task.doneAt(),
                new Done(task.kind(), task.dueAt(), task.sourceId(), task.isLate()));
    }

    private void record(String step, CoordinationTask task, Instant at, Object data) {
        outbox.record(
                Event.of(
                        "coordination-task." + step,
                        "coordination-task",
                        task.id(),
                        task.region(),
                        task.unitId(),
                        at,
                        data));
    }

    void member(LeadMember member, Instant at) {
        outbox.record(
                Event.of(
                        "lead-group.changed",
                        "lead-group-member",
                        member.id(),
                        member.region(),
                        member.unitId(),
                        at,
                        new Post(member.post(), member.isActive())));
    }

    /** {@code step} is submitted or completed. */
    void document(String step, LeadDocument document, List<LeadSignature> all, Instant at) {
        record(step, document, at, new Signing(document.kind(), all.size(), signed(all)));
    }

    /** {@code step} is signed or refused. */
    void decided(
            String step,
            LeadDocument document,
            List<LeadSignature> all,
            LeadSignature one,
            Instant at) {
        record(
                step,
                document,
                at,
                new Decided(document.kind(), all.size(), signed(all), one.post(), one.no()));
    }

    private static int signed(List<LeadSignature> all) {
        return (int) all.stream().filter(LeadSignature::isSigned).count();
    }

    private void record(String step, LeadDocument document, Instant at, Object data) {
        outbox.record(
                Event.of(
                        "lead-document." + step,
                        "lead-document",
                        document.id(),
                        document.region(),
                        document.unitId(),
                        at,
                        data));
    }

    record Held(String kind, List<String> agencies, int decisions) {}

    record Owed(String kind, Instant dueAt, UUID sourceId) {}

    record Done(String kind, Instant dueAt, UUID sourceId, boolean late) {}

    record Post(String post, boolean active) {}

    record Signing(String kind, int signatures, int signed) {}

    record Decided(String kind, int signatures, int signed, String post, int step) {}
}
