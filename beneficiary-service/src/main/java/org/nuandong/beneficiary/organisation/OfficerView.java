package org.nuandong.beneficiary.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer as the API shows them. */
public record OfficerView(
        @Schema(description = "subject of the token", examples = "registrar-0007") String subject,
        @Schema(examples = "张某甲") String name,
        UUID unitId,
        @Schema(examples = "420202006") String regionCode,
        @Schema(description = "false: does not work here any more") boolean active,
        Instant changedAt) {}
