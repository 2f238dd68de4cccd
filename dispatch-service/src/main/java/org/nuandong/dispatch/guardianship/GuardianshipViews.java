package org.nuandong.dispatch.guardianship;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.prevention.OfferRecord;

/** The care for a minor as who may sees it. */
final class GuardianshipViews {

    private GuardianshipViews() {}

    /** A guardian without a name: what a step answers. */
    @Schema(name = "GuardianRecorded")
    public record Recorded(UUID id, UUID caseId, String relation, String capacity) {}

    /** A guardian in clear, on the minor's file only. */
    @Schema(name = "Guardian")
    public record GuardianView(
            UUID id,
            String relation,
            String capacity,
            boolean identityChecked,
            boolean dutiesTaught,
            String name,
            String telephone,
            String address,
            Instant recordedAt) {

        @Override
        public String toString() {
            return "a guardian, " + relation;
        }
    }

    /** 监护. */
    @Schema(name = "Guardianship")
    public record GuardianshipView(
            UUID id,
            UUID caseId,
            String kind,
            String basis,
            String assessment,
            String decidedBy,
            Instant begunAt,
            @Schema(description = "Reviewed by then; null for the long-term one") Instant reviewBy,
            String court,
            Instant courtRequestAt,
            Instant endedAt,
            String ending) {

        static GuardianshipView of(Guardianship g) {
            return new GuardianshipView(
                    g.id(),
                    g.caseId(),
                    g.kind(),
                    g.basis(),
                    g.assessment(),
                    g.decidedBy(),
                    g.begunAt(),
                    g.reviewBy(),
                    g.court(),
                    g.courtRequestAt(),
                    g.endedAt(),
                    g.ending());
        }
    }

    /** 查阅审批. */
    @Schema(name = "ReadingApproval")
    public record ApprovalView(
            UUID id,
            UUID caseId,
            @Schema(description = "Token subject") String reader,
            String purpose,
            @Schema(description = "asked, granted or refused") String state,
            Instant askedAt,
            Instant decidedAt,
            Instant validUntil) {

        static ApprovalView of(ReadingApproval a) {
            return new ApprovalView(
                    a.id(),
                    a.caseId(),
                    a.reader(),
                    a.purpose(),
                    a.state(),
                    a.askedAt(),
                    a.decidedAt(),
                    a.validUntil());
        }
    }

    /** 未成年人档案: a minor on one page. */
    @Schema(name = "MinorFile")
    public record FileView(
            UUID caseId,
            String caseNo,
            @Schema(description = "In clear: this is an audited reading") String name,
            String identityNumber,
            String sex,
            String ageBand,
            String condition,
            List<String> special,
            boolean identified,
            @Schema(description = "All their data is sensitive; a guardian consents (PIPL 28, 31)")
                    boolean under14,
            @Schema(description = "compulsory-schooling, or vocational-training from 14 on (C3)")
                    List<String> education,
            @Schema(description = "What is still missing, as codes") List<String> gaps,
            List<GuardianView> guardians,
            List<GuardianshipView> guardianships,
            @Schema(description = "What guardians were taught, and what was offered (R231, R232)")
                    List<OfferRecord> offers) {

        @Override
        public String toString() {
            return "the file of " + caseNo;
        }
    }

    /** One reading of a minor's record. */
    @Schema(name = "MinorReading")
    public record ReadingLine(Instant at, String actor, List<String> fields, String purpose) {}
}
