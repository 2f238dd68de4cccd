package org.nuandong.beneficiary.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.proof.ProofView;

/** A finding as the API shows it; what was done about it only where one is asked for. */
@Schema(name = "Finding")
public record FindingView(
        UUID id,
        @Schema(examples = "JC-2026-000042") String findingNo,
        UUID inspectionId,
        @Schema(examples = "140221100") String regionCode,
        @Schema(description = "dictionary inspection-subject", examples = "household")
                String subjectKind,
        UUID subjectId,
        @Schema(description = "dictionary inspection-area", examples = "safety") String area,
        @Schema(
                        description = "question; none for what no question foresaw",
                        examples = "stove-flue")
                String item,
        @Schema(description = "dictionary finding-severity", examples = "red") String severity,
        @Schema(description = "immediate danger") boolean danger,
        @Schema(examples = "炉具无烟道，直排室内") String words,
        @Schema(description = "who puts it right") UUID unitId,
        @Schema(description = "subject of whoever has it in hand") String officer,
        Instant foundAt,
        Instant dueAt,
        @Schema(description = "open, submitted, verified, waived, dropped", examples = "open")
                String state,
        @Schema(description = "the next step is late") boolean overdue,
        @Schema(description = "was not put right in time") boolean late,
        @Schema(description = "times it was not right after all", examples = "0") int reopened,
        @Schema(description = "steps up the line", examples = "0") int level,
        UUID escalatedUnitId,
        Instant endedAt,
        String endReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RectificationView> rectifications,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ProofView> files) {

    /** 整改与复查. */
    @Schema(name = "FindingRectificationView")
    public record RectificationView(
            @Schema(examples = "已加装烟道并试火") String what,
            Instant rectifiedAt,
            @Schema(description = "subjects") List<String> by,
            List<UUID> fileIds,
            @Schema(description = "verified, reopened; none before somebody else has looked")
                    String result,
            Instant inspectedAt,
            @Schema(description = "subject") String inspectedBy,
            String words) {}

    static FindingView line(Finding one) {
        return of(one, null, null);
    }

    static FindingView of(Finding one, List<RectificationView> done, List<ProofView> files) {
        return new FindingView(
                one.id(),
                one.no(),
                one.inspectionId(),
                one.region().code(),
                one.subjectKind(),
                one.subjectId(),
                one.area(),
                one.item(),
                one.severity(),
                one.danger(),
                one.words(),
                one.unitId(),
                one.officer(),
                one.foundAt(),
                one.dueAt(),
                one.state().code(),
                one.overdue(),
                one.late(),
                one.reopened(),
                one.level(),
                one.escalatedUnitId(),
                one.endedAt(),
                one.endReason(),
                done,
                files);
    }
}
