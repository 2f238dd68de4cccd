package org.nuandong.dispatch.tracing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search as front ends see it; words and names only by a reading for a purpose. */
final class TracingViews {

    private TracingViews() {}

    /** The whole search. */
    @Schema(name = "TracingFile")
    record FileView(
            UUID caseId,
            String caseNo,
            UUID subjectId,
            @Schema(description = "open, found or ended") String state,
            boolean minor,
            @Schema(description = "suspicion") List<String> suspicions,
            @Schema(description = "The first notice must be out by then") Instant noticeDueAt,
            Instant noticedAt,
            @Schema(description = "The notice must be refreshed by then") Instant refreshDueAt,
            Instant policeDueAt,
            Instant policeToldAt,
            Features features,
            List<NoticeView> notices,
            List<RequestView> requests,
            @Schema(description = "Of the five that a minor's file holds (五个一)")
                    List<String> minorItems,
            @Schema(description = "What is still missing of the five") List<String> minorGaps,
            @Schema(description = "What is late and nobody has answered for")
                    List<LateView> late) {}

    /** One step that is late and climbs. */
    @Schema(name = "TracingLateStep")
    record LateView(
            @Schema(description = "The alarm's step", examples = "tracing-refresh-overdue")
                    String step,
            Instant dueAt,
            @Schema(description = "How often it went up to the bureau") int rung,
            @Schema(description = "When it goes up next") Instant nextAt) {

        static LateView of(Climb climb) {
            return new LateView(climb.step(), climb.dueAt(), climb.rung(), climb.nextAt());
        }
    }

    /** What can be compared. */
    @Schema(name = "TracingFeaturesView")
    record Features(
            String sex,
            int ageFrom,
            int ageTo,
            Integer heightFrom,
            Integer heightTo,
            String build,
            String accent,
            List<String> languages,
            List<String> marks,
            String condition,
            String placeCode,
            String homeCode,
            Instant seenAt) {

        static Features of(Looks looks, Instant today) {
            return new Features(
                    looks.sex(),
                    looks.born().youngestOn(today),
                    looks.born().oldestOn(today),
                    looks.heightFrom(),
                    looks.heightTo(),
                    looks.build(),
                    looks.accent(),
                    looks.languages(),
                    looks.marks(),
                    looks.condition(),
                    looks.placeCode(),
                    looks.homeCode(),
                    looks.seenAt());
        }
    }

    /** One notice. */
    @Schema(name = "TracingNotice")
    record NoticeView(
            UUID id,
            List<String> channels,
            String reference,
            Instant publishedAt,
            Instant dueAt,
            boolean late,
            boolean refresh,
            String recordedBy,
            Instant withdrawnAt,
            @Schema(description = "tracing-withdrawal") String withdrawal) {

        static NoticeView of(TracingNotice n) {
            return new NoticeView(
                    n.id(),
                    n.channels(),
                    n.reference(),
                    n.publishedAt(),
                    n.dueAt(),
                    n.isLate(),
                    n.isRefresh(),
                    n.recordedBy(),
                    n.withdrawnAt(),
                    n.withdrawal());
        }
    }

    /** One request and its answer. */
    @Schema(name = "TracingRequest")
    record RequestView(
            UUID id,
            UUID caseId,
            String caseNo,
            @Schema(description = "tracing-request-kind") String kind,
            String askedOf,
            String reference,
            Instant askedAt,
            String askedBy,
            Instant dueAt,
            @Schema(description = "open, answered or withdrawn") String state,
            boolean overdue,
            @Schema(description = "tracing-answer") String result,
            String note,
            Instant answeredAt,
            String answeredBy) {

        static RequestView of(TracingRequest r) {
            return new RequestView(
                    r.id(),
                    r.caseId(),
                    r.caseNo(),
                    r.kind(),
                    r.askedOf(),
                    r.reference(),
                    r.askedAt(),
                    r.askedBy(),
                    r.dueAt(),
                    r.stateCode(),
                    r.overdueAt() != null,
                    r.result(),
                    r.note(),
                    r.answeredAt(),
                    r.answeredBy());
        }
    }

    /** Who may be the same, and why; of the other side only what can be compared. */
    @Schema(name = "TracingCandidate")
    record CandidateView(
            UUID id,
            UUID caseId,
            @Schema(description = "case or missing-person") String otherKind,
            UUID otherId,
            @Schema(description = "Who to talk to about the other") UUID otherUnitId,
            String otherRegionCode,
            boolean otherOpen,
            @Schema(description = "0 to 1; 0.5 is nothing known") BigDecimal score,
            @Schema(description = "Field by field: agree, near, differ or unknown, with its weight")
                    List<Comparison.Field> comparison,
            @Schema(description = "proposed, seconded, accepted or rejected") String state,
            String firstBy,
            String decidedBy,
            Instant decidedAt,
            @Schema(description = "candidate-rejection") String reason,
            String note) {

        static CandidateView of(Candidates.Found found) {
            Candidate c = found.candidate();
            return new CandidateView(
                    c.id(),
                    c.caseId(),
                    c.otherKind(),
                    c.otherId(),
                    found.other().unitId(),
                    found.other().region().code(),
                    found.other().isOpen(),
                    c.score(),
                    c.comparison(),
                    c.state().name().toLowerCase(Locale.ROOT),
                    c.firstBy(),
                    c.decidedBy(),
                    c.decidedAt(),
                    c.reason(),
                    c.note());
        }
    }

    /** Somebody who is missed; who it is, is read for a purpose. */
    @Schema(name = "MissingPerson")
    record MissingView(
            UUID id,
            String regionCode,
            UUID unitId,
            @Schema(description = "missing-source") String source,
            String reference,
            Instant reportedAt,
            boolean minor,
            @Schema(description = "open or closed") String state,
            @Schema(description = "missing-outcome") String outcome,
            UUID foundCaseId,
            Instant closedAt,
            Features features) {}

    /** In clear, audited. */
    @Schema(name = "TracingWords")
    record WordsView(String marksWords, String clothesWords, String placeWords) {

        static WordsView of(Words words) {
            return new WordsView(words.marks(), words.clothes(), words.place());
        }

        @Override
        public String toString() {
            return "words about somebody";
        }
    }

    /** Who is missed, in clear, audited. */
    @Schema(name = "MissingPersonIdentity")
    record IdentityView(
            String name,
            String identityNumber,
            String contact,
            String marksWords,
            String clothesWords,
            String placeWords) {

        @Override
        public String toString() {
            return "a missing person";
        }
    }
}
