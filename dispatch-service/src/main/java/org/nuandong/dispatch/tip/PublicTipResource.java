package org.nuandong.dispatch.tip;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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
 * 公众报告: anybody tells of somebody in the cold, without a token, and gets a receipt (R101, R102).
 */
@Path("/api/v1/public/tips")
@Tag(name = "public", description = "Without a token / 公众")
class PublicTipResource {

    private static final String EXAMPLE =
            """
            {"address": "黄石大道火车站出站口旁", "point": {"longitude": 115.0412, "latitude": 30.2034},
             "description": "一老人露宿，衣着单薄", "facts": ["elder", "exposed-to-cold"],
             "reporter": {"telephone": "13800000001", "kind": "citizen", "wishesUnknown": true}}""";

    private final PublicTips tips;
    private final PublicReceipts receipts;
    private final TipIntake intake;
    private final IdempotencyKeys keys;

    PublicTipResource(
            PublicTips tips, PublicReceipts receipts, TipIntake intake, IdempotencyKeys keys) {
        this.tips = tips;
        this.receipts = receipts;
        this.intake = intake;
        this.keys = keys;
    }

    /** Nothing but what the reporter needs to ask again. */
    @Schema(name = "PublicReceipt")
    public record ReceiptView(
            @Schema(
                            description = "Keep it: with it you learn what became of your tip",
                            examples = "7K3QZ-0M8TW-R5XVA-2JHEN")
                    String receiptNo,
            Instant receivedAt,
            @Schema(description = "What could not be read; nothing is refused for it")
                    List<WarningView> warnings) {}

    @POST
    @Blocking
    @PermitAll
    @Operation(
            operationId = "tellPublicly",
            summary = "Tell of somebody in the cold / 公众报告线索",
            description =
                    "Opens an incident at once. The same Idempotency-Key with the same content gives"
                            + " the first receipt again.")
    @Parameter(
            name = IdempotencyKeys.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "A UUID made by the form, once for each tip / 由表单生成",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Taken in; it stands in the database / 已收到",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    @APIResponse(responseCode = "422", description = "The key was used for another tip / 键已用")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    @APIResponse(responseCode = "503", description = "Try again after Retry-After / 请稍后重试")
    public Uni<RestResponse<ReceiptView>> take(
            @Context HttpHeaders headers,
            @BodyExample(EXAMPLE) @NotNull @Valid PublicTipRequest body) {
        String key =
                keys.validate(
                        Optional.ofNullable(headers.getRequestHeader(IdempotencyKeys.HEADER))
                                .orElse(List.of()));
        Language language = Language.current();
        return intake.take(tips.tipOf(body, key))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(receipt -> answer(receipt, language));
    }

    private RestResponse<ReceiptView> answer(Receipt receipt, Language language) {
        if (receipt.standing() == Receipt.Standing.OTHER_CONTENT) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because();
        }
        ReceiptView view =
                new ReceiptView(
                        receipts.numberOf(receipt).grouped(),
                        receipt.receivedAt(),
                        WarningView.of(receipt.warnings(), language));
        ResponseBuilder<ReceiptView> answer =
                ResponseBuilder.<ReceiptView>create(RestResponse.Status.CREATED, view);
        if (receipt.standing() == Receipt.Standing.SAME_AGAIN) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.build();
    }
}
