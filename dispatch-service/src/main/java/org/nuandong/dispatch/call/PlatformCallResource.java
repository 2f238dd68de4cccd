package org.nuandong.dispatch.call;

import static org.nuandong.commons.security.Role.PLATFORM_110;
import static org.nuandong.commons.security.Role.PLATFORM_120;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.nuandong.dispatch.tip.TakenCall;
import org.nuandong.dispatch.tip.TipReceipt;

/** 平台推送: a call is a tip; the same reference again is the same tip (R102, R271, C11). */
@Path("/api/v1/platforms")
@Tag(name = "platforms", description = "Calls from other platforms / 平台推送")
class PlatformCallResource {

    private static final String POLICE =
            """
            {"JQ_TYWYSBM": "420200202611210001", "BJSJ": "2026-11-21 22:04:10",
             "AFDD": "黄石大道火车站出站口旁", "BJDZJD": "115.0412", "BJDZWD": "30.2034",
             "BJNR": "一老人露宿，衣着单薄", "BJDH": "13800000001", "BJRXM": "张某甲",
             "EM_XB": "1", "ZDF_BJLBDM": "街头露宿", "EM_JQJB": "2",
             "ZDF_GXDWDM": "420203000000", "OL_ISTEST": "0"}""";
    private static final String MEDICAL =
            """
            {"eventNo": "120-420200-20261121-0042", "callTime": "2026-11-21 22:10:00",
             "address": "人民广场公交站", "longitude": "115.0431", "latitude": "30.2041",
             "datum": "GCJ02", "chiefComplaint": "醉酒男子躺卧路边，无外伤，拒绝就医",
             "eventType": "低温受冻", "severity": "2", "contactPhone": "13800000002"}""";

    private final PlatformCalls calls;

    PlatformCallResource(PlatformCalls calls) {
        this.calls = calls;
    }

    @POST
    @Lenient
    @Path("/110/calls")
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
    public Uni<RestResponse<TipReceipt>> receivePolice(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(name = "call", value = POLICE)))
                    JsonNode body) {
        return answer(calls.take(Platform.POLICE_110, body));
    }

    @POST
    @Lenient
    @Path("/120/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_120)
    @Operation(
            operationId = "receiveAmbulanceCall",
            summary = "A crew of 120 found somebody in the cold / 接收120平台求助",
            description = "As a call of 110, in the field names agreed with the ambulance service.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; it stands in the database / 已接收",
            content = @Content(schema = @Schema(implementation = TipReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same reference again / 重复推送或续报",
            content = @Content(schema = @Schema(implementation = TipReceipt.class)))
    @APIResponse(responseCode = "400", description = "Not JSON / 无法解析")
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    @APIResponse(responseCode = "503", description = "Try again after Retry-After / 请稍后重试")
    public Uni<RestResponse<TipReceipt>> receiveMedical(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(name = "call", value = MEDICAL)))
                    JsonNode body) {
        return answer(calls.take(Platform.MEDICAL_120, body));
    }

    private static Uni<RestResponse<TipReceipt>> answer(Uni<TakenCall> taken) {
        Language language = Language.current();
        return taken.map(
                call -> {
                    TipReceipt receipt = call.answer(language);
                    URI place = URI.create("/api/v1/tips/" + call.tipId());
                    return call.first()
                            ? ResponseBuilder.<TipReceipt>created(place).entity(receipt).build()
                            : RestResponse.ok(receipt);
                });
    }
}
