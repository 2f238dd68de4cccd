package org.nuandong.beneficiary.liferequest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A life-service request as the API shows it. */
public record LifeRequestView(
        UUID id,
        @Schema(description = "how people call it", examples = "SH-7") String number,
        @Schema(examples = "310112101") String regionCode,
        UUID unitId,
        @Schema(description = "dictionary life-request-kind", examples = "repair") String kind,
        @Schema(examples = "暖气片漏水，老人独居") String words,
        UUID personId,
        @Schema(
                        description = "whoever is not in the register, masked",
                        examples = "张** 138****0001")
                String caller,
        @Schema(description = "taken, assigned, done, over, cancelled", examples = "taken")
                String state,
        @Schema(description = "subject of whoever goes") String officer,
        Instant takenAt,
        Instant dueAt,
        boolean overdue,
        @Schema(description = "late for so long that the leaders know") boolean escalated,
        Instant doneAt,
        String result,
        Instant calledBackAt,
        Boolean satisfied,
        @Schema(description = "how often the call-back found that it was not done") int again) {}
