package org.nuandong.dispatch.transfer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transfer as both stations see it: codes, never who it is. */
@Schema(name = "CareTransfer")
record TransferView(
        UUID id,
        @Schema(description = "Case at the giving station") UUID caseId,
        String caseNo,
        UUID subjectId,
        String sex,
        String ageBand,
        String condition,
        boolean minor,
        String regionCode,
        UUID unitId,
        String toRegionCode,
        UUID toUnitId,
        String reason,
        String note,
        Instant offeredAt,
        Instant answerBy,
        @Schema(description = "offered, accepted, refused or withdrawn") String state,
        Instant answeredAt,
        String refusal,
        String refusalNote,
        @Schema(description = "Case at the station that took over") UUID newCaseId,
        @Schema(description = "Nobody answered in time") boolean overdue,
        @Schema(description = "Out of a test call / 测试") boolean test) {

    static TransferView of(CareTransfer t) {
        return new TransferView(
                t.id(),
                t.caseId(),
                t.caseNo(),
                t.subjectId(),
                t.sex(),
                t.ageBand(),
                t.condition(),
                t.isMinor(),
                t.region().code(),
                t.unitId(),
                t.toRegion().code(),
                t.toUnitId(),
                t.reason(),
                t.note(),
                t.offeredAt(),
                t.answerBy(),
                t.state().code(),
                t.answeredAt(),
                t.refusal(),
                t.refusalNote(),
                t.newCaseId(),
                t.isOverdue(),
                t.isTest());
    }
}
