package org.nuandong.dispatch.settlement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as front ends see it. */
@Schema(name = "SettlementStep")
record SettlementView(
        UUID id,
        UUID caseId,
        String caseNo,
        UUID subjectId,
        String regionCode,
        UUID unitId,
        @Schema(
                        description =
                                "placement, hukou-application, hukou-decision, assistance or"
                                        + " insurance")
                String step,
        @Schema(description = "Role that owes it") String owner,
        @Schema(description = "From then on it is to be done") Instant beginsAt,
        Instant dueAt,
        @Schema(description = "awaited, open, done or cancelled") String state,
        boolean overdue,
        String outcome,
        String place,
        String letterNo,
        Instant endedAt,
        @Schema(description = "Out of a test call / 测试") boolean test) {

    static SettlementView of(SettlementStep s) {
        return new SettlementView(
                s.id(),
                s.caseId(),
                s.caseNo(),
                s.subjectId(),
                s.region().code(),
                s.unitId(),
                s.kind().code(),
                s.owner(),
                s.beginsAt(),
                s.dueAt(),
                s.state().code(),
                s.isOverdue(),
                s.outcome(),
                s.place(),
                s.letterNo(),
                s.endedAt(),
                s.isTest());
    }
}
