package org.nuandong.beneficiary.concern;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute or an opinion as the API shows it. */
public record ConcernView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        UUID unitId,
        @Schema(description = "dispute, opinion", examples = "opinion") String kind,
        @Schema(description = "dictionary concern-topic", examples = "entitlement") String topic,
        @Schema(examples = "希望低保金每月10日前到账") String words,
        UUID householdId,
        @Schema(description = "dictionary need-source: where it was heard") String heardKind,
        UUID heardId,
        Instant raisedAt,
        Instant dueAt,
        boolean overdue,
        Instant solvedAt,
        String solution,
        @Schema(description = "false: answered, and could not be settled") Boolean settled) {

    /** 收集与解决数 (R049). */
    @Schema(name = "ConcernCount")
    public record Count(
            @Schema(examples = "420202006") String regionCode,
            String kind,
            @Schema(description = "collected", examples = "126") long raised,
            @Schema(description = "solved", examples = "9") long solved,
            long overdue) {}
}
