package org.nuandong.beneficiary.programme;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as the API shows it. */
public record ProgrammeView(
        UUID id,
        @Schema(examples = "310112") String regionCode,
        UUID unitId,
        UUID seasonId,
        @Schema(description = "dictionary programme-block", examples = "civil-affairs")
                String block,
        @Schema(examples = "元旦春节帮困送温暖") String name,
        String document,
        boolean test,
        @Schema(description = "open, closed", examples = "open") String state,
        Instant openedAt,
        Instant closedAt) {}
