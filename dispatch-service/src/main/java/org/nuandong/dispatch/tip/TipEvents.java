package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.dispatch.platform.GeoPoint;

/** The events of tips, and the opening of an incident, which the intake writes with them. */
@ApplicationScoped
class TipEvents {

    Event received(NewTip tip) {
        Received data =
                new Received(
                        tip.key().source(),
                        tip.reporter().wishesUnknown() ? null : tip.reporter().kind(),
                        tip.incidentId(),
                        tip.warnings().size(),
                        tip.place().from(),
                        backEntered(tip));
        return Event.of(
                        "tip.received",
                        "tip",
                        tip.id(),
                        tip.region(),
                        tip.unitId(),
                        tip.receivedAt(),
                        data)
                .asTest(tip.test());
    }

    /** Lacks incidentNo, which the statement of the intake adds. */
    Event opened(NewTip tip, Opening opening) {
        GeoPoint point = tip.place().point();
        Opened data =
                new Opened(
                        List.of(tip.id()),
                        tip.kind(),
                        opening.judged().priority(),
                        tip.receivedAt(),
                        opening.deadlineAt(),
                        opening.nearTarget(),
                        point == null ? null : point.gridCell(),
                        tip.origin().foundByPatrol(),
                        opening.judged().night(),
                        opening.judged().warningLevel(),
                        tip.origin().ringing().answerSeconds(),
                        backEntered(tip));
        return Event.of(
                        "incident.opened",
                        "incident",
                        tip.incidentId(),
                        tip.region(),
                        tip.unitId(),
                        tip.receivedAt(),
                        data)
                .asTest(tip.test());
    }

    Event supplemented(Tip tip, int warnings, boolean placeCorrected, Instant at) {
        return of(
                tip,
                "tip.supplemented",
                at,
                new Supplemented(tip.incidentId(), warnings, placeCorrected));
    }

    Event rejected(Tip tip, String reason, boolean incidentCancelled, Instant at) {
        return of(
                tip,
                "tip.rejected",
                at,
                new Ended(tip.incidentId(), null, reason, incidentCancelled));
    }

    Event transferred(Tip tip, String to, String reason, boolean incidentCancelled, Instant at) {
        return of(
                tip,
                "tip.transferred",
                at,
                new Ended(tip.incidentId(), to, reason, incidentCancelled));
    }

    Event reinstated(Tip tip, String reason, Instant at) {
        return of(tip, "tip.reinstated", at, new Linked(tip.incidentId(), reason, null));
    }

    Event answered(Tip tip, String means, String outcome, Instant at) {
        Boolean onTime = tip.answerDueAt() == null ? null : !at.isAfter(tip.answerDueAt());
        return of(tip, "tip.answered", at, new Answered(means, outcome, onTime));
    }

    Event answerDue(Tip tip, Instant at) {
        return of(tip, "tip.answer-due", at, new AnswerDue(tip.incidentId(), tip.answerDueAt()));
    }

    Event recordingLinked(
            Tip tip, UUID recordingId, UUID evidenceId, Instant keepUntil, Instant at) {
        return of(
                tip,
                "tip.recording-linked",
                at,
                new RecordingLinked(recordingId, evidenceId, keepUntil));
    }

    Event withdrawalAsked(Tip tip, String reason, Instant at) {
        return of(tip, "tip.withdrawal-asked", at, new Linked(tip.incidentId(), reason, null));
    }

    Event withdrawalDecided(Tip tip, boolean accepted, Instant at) {
        return of(tip, "tip.withdrawal-decided", at, new Decided(tip.incidentId(), accepted));
    }

    Event platformReported(Tip tip, String state, Instant at) {
        return of(tip, "tip.platform-reported", at, new Reported(tip.incidentId(), state));
    }

    Event linked(Tip tip, String reason, Instant deadlineAt, Instant at) {
        return of(tip, "tip.linked", at, new Linked(tip.incidentId(), reason, deadlineAt));
    }

    Event unlinked(Tip tip, String reason, Instant at) {
        return of(tip, "tip.unlinked", at, new Linked(tip.incidentId(), reason, null));
    }

    private static Event of(Tip tip, String name, Instant at, Object data) {
        return Event.of(name, "tip", tip.id(), tip.region(), tip.unitId(), at, data)
                .asTest(tip.isTest());
    }

    private static Boolean backEntered(NewTip tip) {
        return tip.isBackEntered() ? Boolean.TRUE : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            String source,
            String reporterKind,
            UUID incidentId,
            int warnings,
            String placeFrom,
            Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(
            List<UUID> tipIds,
            String kind,
            String priority,
            Instant receivedAt,
            Instant deadlineAt,
            String target,
            String gridCell,
            boolean byPatrol,
            boolean night,
            String warningLevel,
            Long answerSeconds,
            Boolean backEntered) {}

    record Supplemented(UUID incidentId, int warnings, boolean placeCorrected) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(UUID incidentId, String to, String reason, boolean incidentCancelled) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(String means, String outcome, Boolean onTime) {}

    record Decided(UUID incidentId, boolean accepted) {}

    record Reported(UUID incidentId, String state) {}

    record AnswerDue(UUID incidentId, Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordingLinked(UUID recordingId, UUID evidenceId, Instant keepUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Linked(UUID incidentId, String reason, Instant deadlineAt) {}
}
