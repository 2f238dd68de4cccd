package org.nuandong.dispatch.tracing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells the steps of a search: codes, counts and the subject's id, never who it is. */
@ApplicationScoped
class TracingEvents {

    private final EventOutbox outbox;

    TracingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void noticed(TracingFile file, TracingNotice notice) {
        record(
                "tracing.noticed",
                file,
                notice.publishedAt(),
                new Noticed(
                        file.subjectId(),
                        notice.channels(),
                        notice.isRefresh(),
                        notice.dueAt(),
                        notice.isLate(),
                        days(file, notice.publishedAt())));
    }

    void noticeDue(TracingFile file, Instant dueAt, boolean refresh, Instant at) {
        record(
                "tracing.notice-due",
                file,
                at,
                new NoticeDue(file.subjectId(), dueAt, refresh ? Boolean.TRUE : null));
    }

    void withdrawn(TracingFile file, TracingNotice notice) {
        record(
                "tracing.notice-withdrawn",
                file,
                notice.withdrawnAt(),
                new Withdrawn(file.subjectId(), notice.withdrawal()));
    }

    void featuresRecorded(TracingFile file, Instant at) {
        record(
                "tracing.features-recorded",
                file,
                at,
                new Features(file.subjectId(), file.suspicions()));
    }

    void stepOverdue(TracingFile file, String step, Instant dueAt, Instant at) {
        record(
                "tracing.step-overdue",
                file,
                at,
                new StepOverdue(file.subjectId(), step, dueAt, file.isUrgent()));
    }

    void escalated(TracingFile file, Climb climb, Instant at) {
        record(
                "tracing.escalated",
                file,
                at,
                new Escalated(file.subjectId(), climb.step(), climb.dueAt(), climb.rung()));
    }

    void minorItem(TracingFile file, String item, List<String> missing, Instant at) {
        record("tracing.minor-item-recorded", file, at, new Item(file.subjectId(), item, missing));
    }

    void candidateDecided(Profile of, Candidate candidate, String decision, Instant at) {
        record(
                "tracing.candidate-decided",
                of,
                at,
                new Decided(
                        of.subjectId(),
                        candidate.id(),
                        candidate.otherKind(),
                        candidate.otherId(),
                        decision,
                        candidate.reason(),
                        candidate.score()));
    }

    void matched(Profile of, Candidate candidate, Instant at) {
        record(
                "tracing.matched",
                of,
                at,
                new Matched(
                        of.subjectId(),
                        candidate.id(),
                        candidate.otherKind(),
                        candidate.otherId(),
                        candidate.score()));
    }

    void asked(TracingRequest request) {
        record("tracing.request-asked", request, request.askedAt(), of(request));
    }

    void answered(TracingRequest request) {
        record("tracing.request-answered", request, request.answeredAt(), of(request));
    }

    void requestOverdue(TracingRequest request, Instant at) {
        record("tracing.request-overdue", request, at, of(request));
    }

    void requestWithdrawn(TracingRequest request, Instant at) {
        record("tracing.request-withdrawn", request, at, of(request));
    }

    private static Request of(TracingRequest request) {
        return new Request(
                request.caseId(),
                request.subjectId(),
                request.kind(),
                request.dueAt(),
                request.result(),
                request.answeredAt() == null ? null : request.isLate());
    }

    private void record(String name, TracingFile file, Instant at, Object data) {
        outbox.record(
                Event.of(name, Stay.TYPE, file.caseId(), file.region(), file.unitId(), at, data)
                        .asTest(file.isTest()));
    }

    private void record(String name, Profile of, Instant at, Object data) {
        outbox.record(
                Event.of(name, Stay.TYPE, of.id(), of.region(), of.unitId(), at, data)
                        .asTest(of.isTest()));
    }

    private void record(String name, TracingRequest request, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                TracingRequest.TYPE,
                                request.id(),
                                request.region(),
                                request.unitId(),
                                at,
                                data)
                        .asTest(request.isTest()));
    }

    private static long days(TracingFile file, Instant at) {
        return Duration.between(file.enteredAt(), at).toDays();
    }

    record Noticed(
            UUID subjectId,
            List<String> channels,
            boolean refresh,
            Instant dueAt,
            boolean late,
            long daysSinceAdmission) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeDue(UUID subjectId, Instant dueAt, Boolean refresh) {}

    record Withdrawn(UUID subjectId, String reason) {}

    record Features(UUID subjectId, List<String> suspicions) {}

    record StepOverdue(UUID subjectId, String step, Instant dueAt, boolean urgent) {}

    record Escalated(UUID subjectId, String step, Instant dueAt, int rung) {}

    record Item(UUID subjectId, String item, List<String> missing) {}

    record Decided(
            UUID subjectId,
            UUID candidateId,
            String otherKind,
            UUID otherId,
            String decision,
            String reason,
            BigDecimal score) {}

    record Matched(
            UUID subjectId, UUID candidateId, String otherKind, UUID otherId, BigDecimal score) {}

    record Request(
            UUID caseId, UUID subjectId, String kind, Instant dueAt, String result, Boolean late) {}
}
