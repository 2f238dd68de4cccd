package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.IdempotencyKeys;

/**
 * 救助热线: a clerk takes a tip down in seconds (R100), a rescue point, grid member or patrol passes
 * one on (R101); the answer comes when it stands.
 */
@Path("/api/v1/tips")
@Tag(name = "tips", description = "Tips / 线索")
class HotlineTipResource {

    private static final String EXAMPLE =
            """
            {"address": "黄石大道火车站出站口旁", "point": {"longitude": 115.0412, "latitude": 30.2034},
             "description": "一老人露宿，衣着单薄", "facts": ["elder", "exposed-to-cold"],
             "reporter": {"name": "张某甲", "telephone": "13800000001", "kind": "sanitation-worker",
                          "wishesUnknown": false}}""";

    private final HotlineTips hotline;
    private final TipIntake intake;
    private final IdempotencyKeys keys;

    HotlineTipResource(HotlineTips hotline, TipIntake intake, IdempotencyKeys keys) {
        this.hotline = hotline;
        this.intake = intake;
        this.keys = keys;
    }

    @POST
    @Blocking
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, FIELD_WORKER, TEAM_MEMBER})
    @Operation(
            operationId = "takeTip",
            summary = "Take a tip, by telephone or from our own people / 登记线索",
            description =
                    "Opens an incident whose clock runs from receivedAt. The same Idempotency-Key"
                            + " gives the first answer again.")
    @Parameter(
            name = IdempotencyKeys.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "Made by the caller, once for each tip / 由调用方生成",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Taken in; it stands in the database / 已登记",
            content = @Content(schema = @Schema(implementation = TipReceipt.class)))
    @APIResponse(responseCode = "403", description = "Foreign region, or not your right / 无权限")
    @APIResponse(responseCode = "422", description = "The key was used for another tip / 键已用")
    @APIResponse(responseCode = "503", description = "Try again after Retry-After / 请稍后重试")
    public Uni<RestResponse<TipReceipt>> take(
            @Context HttpHeaders headers, @BodyExample(EXAMPLE) @NotNull @Valid TipRequest body) {
        String key =
                keys.validate(
                        Optional.ofNullable(headers.getRequestHeader(IdempotencyKeys.HEADER))
                                .orElse(List.of()));
        Language language = Language.current();
        return intake.take(hotline.tipOf(body, key)).map(receipt -> answer(receipt, language));
    }

    private static RestResponse<TipReceipt> answer(Receipt receipt, Language language) {
        if (receipt.standing() == Receipt.Standing.OTHER_CONTENT) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because();
        }
        TipReceipt view = TipReceipt.of(receipt, language);
        ResponseBuilder<TipReceipt> answer =
                ResponseBuilder.<TipReceipt>created(URI.create("/api/v1/tips/" + view.tipId()))
                        .entity(view);
        if (receipt.standing() == Receipt.Standing.SAME_AGAIN) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.build();
    }
}
