package org.nuandong.dispatch.extension;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An extension as both sides see it. */
@Schema(name = "StayExtension")
record ExtensionView(
        UUID id,
        UUID caseId,
        String caseNo,
        String regionCode,
        UUID unitId,
        String reason,
        String note,
        @Schema(description = "Limit before the filing; holds again when refused")
                Instant formerLimit,
        Instant until,
        UUID filedTo,
        Instant filedAt,
        Instant answerBy,
        @Schema(description = "filed, acknowledged, refused or lapsed") String state,
        Instant answeredAt,
        String answer,
        @Schema(description = "The superior did not answer in time") boolean overdue,
        @Schema(description = "Out of a test call / 测试") boolean test) {

    static ExtensionView of(StayExtension e) {
        return new ExtensionView(
                e.id(),
                e.caseId(),
                e.caseNo(),
                e.region().code(),
                e.unitId(),
                e.reason(),
                e.note(),
                e.formerLimit(),
                e.until(),
                e.filedTo(),
                e.filedAt(),
                e.answerBy(),
                e.state().code(),
                e.answeredAt(),
                e.answer(),
                e.isOverdue(),
                e.isTest());
    }
}
