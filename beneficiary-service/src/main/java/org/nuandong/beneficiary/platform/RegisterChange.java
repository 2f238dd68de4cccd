package org.nuandong.beneficiary.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 变更记录: one change of a file, by whom and of what; never the values. */
public record RegisterChange(
        Instant at,
        @Schema(description = "in which roles", examples = "[\"registrar\"]") List<String> byRoles,
        @Schema(description = "for which unit, where the officer works for one") UUID byUnit,
        @Schema(
                        description = "registered, or which facts changed",
                        examples = "[\"members\", \"causes\"]")
                List<String> changed) {}
