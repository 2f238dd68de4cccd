package org.nuandong.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details: the one shape of every refusal. */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details / 错误说明",
        example =
                "{\"type\":\"urn:nuandong:problem:not-found\",\"title\":\"未找到\",\"status\":404,"
                        + "\"detail\":\"没有这个对象，或者它不在您的管辖范围内。\","
                        + "\"instance\":\"urn:nuandong:trace:0af7651916cd43dd8448eb211c80319c\","
                        + "\"code\":\"not-found\",\"traceId\":\"0af7651916cd43dd8448eb211c80319c\"}")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Stable URN of the kind of problem", required = true) String type,
        @Schema(description = "Short text in the caller's language", required = true) String title,
        @Schema(description = "HTTP status", required = true) int status,
        @Schema(description = "What to do about it, in the caller's language") String detail,
        @Schema(description = "This occurrence; holds no part of the request") String instance,
        @Schema(description = "Stable machine-readable code", required = true) String code,
        @Schema(description = "Names the request in logs and traces") String traceId,
        @Schema(description = "The refused fields") List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:nuandong:problem:";
    static final String INSTANCE_PREFIX = "urn:nuandong:trace:";
}
