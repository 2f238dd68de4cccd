package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.PLATFORM_110;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.Lenient;

/** 110 平台推送: a call is a tip; the same reference again is the same tip (R102, R271, C11). */
@Path("/api/v1/platforms/110/calls")
@Tag(name = "platforms", description = "Calls from other platforms / 平台推送")
class PlatformCallResource {

    private static final String EXAMPLE =
            """
            {"JQ_TYWYSBM": "420200202611210001", "BJSJ": "2026-11-21 22:04:10",
             "AFDD": "黄石大道火车站出站口旁", "BJDZJD": "115.0412", "BJDZWD": "30.2034",
             "BJNR": "一老人露宿，衣着单薄", "BJDH": "13800000001", "BJRXM": "张某甲",
             "ZDF_GXDWDM": "420203000000", "OL_ISTEST": "0"}""";

    private final PlatformCalls calls;
    private final TipIntake intake;
    private final Supplements supplements;

    PlatformCallResource(PlatformCalls calls, TipIntake intake, Supplements supplements) {
        this.calls = calls;
        this.intake = intake;
        this.supplements = supplements;
    }

    @POST
    @Lenient
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_110)
    @Operation(
            operationId = "receivePoliceCall",
            summary = "A call of the 110 platform / 接收110平台警情",
            description =
                    "Never refused for its content: unknown fields are kept, what cannot be read is"
                            + " left out and listed in warnings. The same reference again answers"
                            + " the same incident; with other content it is a supplement, which may"
                            + " move the pin and never the clock.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; it stands in the database / 已接收",
            content = @Content(schema = @Schema(implementation = TipReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same reference again / 重复推送或续报",
            content = @Content(schema = @Schema(implementation = TipReceipt.class)))
    @APIResponse(responseCode = "400", description = "Not JSON / 无法解析")
    @APIResponse(responseCode = "403", description = "Another client / 无权限")
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    @APIResponse(responseCode = "503", description = "Try again after Retry-After / 请稍后重试")
    public Uni<RestResponse<TipReceipt>> receive(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi
                                                                            .annotations.enums
                                                                            .SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(name = "call", value = EXAMPLE)))
                    JsonNode body) {
        Language language = Language.current();
        return calls.tipOf(body)
                .chain(tip -> intake.take(tip).chain(receipt -> settled(tip, receipt)))
                .map(receipt -> answer(receipt, language));
    }

    private Uni<Receipt> settled(NewTip tip, Receipt receipt) {
        if (receipt.standing() != Receipt.Standing.OTHER_CONTENT) {
            return Uni.createFrom().item(receipt);
        }
        return Uni.createFrom()
                .item(() -> supplements.add(receipt, tip))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static RestResponse<TipReceipt> answer(Receipt receipt, Language language) {
        TipReceipt view = TipReceipt.of(receipt, language);
        if (receipt.standing() == Receipt.Standing.FIRST) {
            return ResponseBuilder.<TipReceipt>created(URI.create("/api/v1/tips/" + view.tipId()))
                    .entity(view)
                    .build();
        }
        return RestResponse.ok(view);
    }
}
