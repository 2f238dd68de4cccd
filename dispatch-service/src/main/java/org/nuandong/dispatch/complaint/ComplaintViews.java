package org.nuandong.dispatch.complaint;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint as duty rooms and complainants see it. */
final class ComplaintViews {

    private ComplaintViews() {}

    /** Where it stands; what was said and by whom only by a reading. */
    @Schema(name = "Complaint")
    public record View(
            UUID id,
            @Schema(examples = "420200-TS-2026-00001") String complaintNo,
            String regionCode,
            @Schema(description = "The unit that answers") UUID unitId,
            String aboutKind,
            @Schema(description = "The station complained about") UUID aboutUnitId,
            UUID aboutCaseId,
            String aboutNo,
            @Schema(description = "Whom it concerns, once known") String aboutOfficer,
            String kind,
            String channel,
            @Schema(description = "received, acknowledged, answered or withdrawn") String state,
            Instant receivedAt,
            Instant acknowledgeBy,
            Instant answerBy,
            Instant acknowledgedAt,
            Instant answeredAt,
            @Schema(description = "complaint-outcome") String outcome,
            @Schema(description = "The unit above answers since then") Instant referredAt,
            @Schema(description = "complaint-referral") String referralReason,
            @Schema(description = "Taken back; open all the same where it must be looked into")
                    Instant withdrawnAt,
            @Schema(description = "A due time was missed; it stays") boolean late,
            @Schema(description = "Out of a test call / 测试") boolean test) {

        static View of(Complaint c) {
            return new View(
                    c.id(),
                    c.complaintNo(),
                    c.region().code(),
                    c.unitId(),
                    c.about().kind(),
                    c.about().unitId(),
                    c.about().caseId(),
                    c.about().no(),
                    c.about().officer(),
                    c.kind(),
                    c.channel(),
                    c.state().code(),
                    c.receivedAt(),
                    c.dueAt(ComplaintStep.ACKNOWLEDGE),
                    c.dueAt(ComplaintStep.ANSWER),
                    c.acknowledgedAt(),
                    c.answeredAt(),
                    c.outcome(),
                    c.referredAt(),
                    c.referralReason(),
                    c.withdrawnAt(),
                    c.wasLate(),
                    c.isTest());
        }
    }

    /** What the complainant takes home; the secret is shown this once. */
    @Schema(name = "ComplaintReceipt")
    public record Receipt(
            @Schema(examples = "420200-TS-2026-00001") String complaintNo,
            @Schema(
                            description = "Keep it: with it you learn what became of it",
                            examples = "7K3QZ-0M8TW-R5XVA-2JHEN")
                    String secret,
            Instant receivedAt,
            Instant acknowledgeBy,
            Instant answerBy) {

        @Override
        public String toString() {
            return "a receipt";
        }
    }

    /** What became of it, for the complainant. */
    @Schema(name = "ComplaintStanding")
    public record Standing(
            @Schema(description = "received, acknowledged, answered or withdrawn") String state,
            Instant answerBy,
            @Schema(description = "Passed to the unit above") Instant referredAt,
            @Schema(description = "Taken back by you; still open: it is looked into all the same")
                    Instant withdrawnAt,
            Instant answeredAt,
            @Schema(description = "complaint-outcome") String outcome,
            String answer) {

        static Standing of(Complaint complaint, String answer) {
            return new Standing(
                    complaint.state().code(),
                    complaint.dueAt(ComplaintStep.ANSWER),
                    complaint.referredAt(),
                    complaint.withdrawnAt(),
                    complaint.answeredAt(),
                    complaint.outcome(),
                    answer);
        }

        @Override
        public String toString() {
            return "a standing, " + state;
        }
    }

    /** In clear, for who handles it. */
    @Schema(name = "ComplaintInClear")
    public record InClear(
            String description,
            String complainantName,
            String complainantTelephone,
            String answer) {

        @Override
        public String toString() {
            return "a complaint in clear";
        }
    }
}
