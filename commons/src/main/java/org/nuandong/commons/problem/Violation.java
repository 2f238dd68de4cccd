package org.nuandong.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field of the request that is refused: where it stands and why, never what it held. */
@Schema(
        name = "Violation",
        description = "One refused field / 被拒绝的字段",
        example =
                "{\"field\":\"receivedAt\",\"in\":\"body\",\"code\":\"time-in-future\",\"message\":\"时间晚于现在\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Schema(description = "Path of the field, e.g. members[0].sex", nullable = true)
                String field,
        @Schema(description = "body, query, path or header") String in,
        @Schema(description = "Stable code of the reason") String code,
        @Schema(description = "The reason in the caller's language") String message) {}
