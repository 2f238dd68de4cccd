package org.nuandong.dispatch.call;

import static org.nuandong.commons.security.Role.PLATFORM_12345;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Lenient;
import org.nuandong.dispatch.workorder.SatisfactionRequest;
import org.nuandong.dispatch.workorder.WorkOrderView;
import org.nuandong.dispatch.workorder.WorkOrders;

/** 12345工单推送: an order is owed a reply, and mostly is a tip, too (R271, R273). */
@Path("/api/v1/platforms/12345/work-orders")
@Tag(name = "platforms", description = "Calls from other platforms / 平台推送")
class WorkOrderPushResource {

    private static final String ORDER =
            """
            {"orderNo": "HS12345-2026112100017", "appealTime": "2026-11-21 21:30:00",
             "appealType": "求助", "appealCategory": "流浪乞讨", "appealSubject": "公园长椅有人过夜",
             "appealDescription": "每晚都有一位老人睡在街心公园长椅上",
             "incidentAddress": "街心公园南门", "callerName": "王某丙", "contactPhone": "13800000003",
             "areaCode": "420203", "urgencyLevel": "一般",
             "expectedDeadline": "2026-11-22 21:30:00"}""";

    private final WorkOrderCalls calls;
    private final PlatformCalls platform;
    private final WorkOrders orders;

    WorkOrderPushResource(WorkOrderCalls calls, PlatformCalls platform, WorkOrders orders) {
        this.calls = calls;
        this.platform = platform;
        this.orders = orders;
    }

    @POST
    @Lenient
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_12345)
    @Operation(
            operationId = "receiveWorkOrder",
            summary = "A work order of 12345 / 接收12345工单",
            description =
                    "Never refused for its content. It is owed a reply, and unless its kind and"
                            + " category say otherwise it is a tip whose arrival clock runs as well."
                            + " The same number again is the same order; other content is a"
                            + " supplement.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; it stands in the database / 已接收",
            content = @Content(schema = @Schema(implementation = WorkOrderReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same number again / 重复推送或续报",
            content = @Content(schema = @Schema(implementation = WorkOrderReceipt.class)))
    @APIResponse(responseCode = "400", description = "Not JSON / 无法解析")
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    @APIResponse(responseCode = "429", description = "More than agreed in a minute / 超过约定频率")
    @APIResponse(responseCode = "503", description = "Try again after Retry-After / 请稍后重试")
    public RestResponse<WorkOrderReceipt> receive(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples =
                                                    @ExampleObject(name = "order", value = ORDER)))
                    JsonNode body) {
        WorkOrderCalls.Taken taken = calls.take(body, Language.current());
        URI place = URI.create("/api/v1/work-orders/" + taken.receipt().workOrderId());
        return taken.first()
                ? ResponseBuilder.<WorkOrderReceipt>created(place).entity(taken.receipt()).build()
                : RestResponse.ok(taken.receipt());
    }

    @GET
    @Path("/{orderNo}")
    @RolesAllowed(PLATFORM_12345)
    @Operation(
            operationId = "getOwnWorkOrder",
            summary = "One's own order with what it was replied / 查询本平台工单答复")
    @APIResponse(responseCode = "200", description = "The order / 工单")
    @APIResponse(responseCode = "404", description = "Not one of this platform's / 非本平台工单")
    public WorkOrderView own(@PathParam("orderNo") String orderNo) {
        return orders.own(platform.home(), orderNo);
    }

    @POST
    @Path("/{orderNo}/satisfactions")
    @RolesAllowed(PLATFORM_12345)
    @Operation(
            operationId = "judgeOwnWorkOrder",
            summary = "What the caller said of the reply / 推送满意度")
    @APIResponse(responseCode = "200", description = "The order as it is now / 工单")
    @APIResponse(responseCode = "404", description = "Not one of this platform's / 非本平台工单")
    @APIResponse(responseCode = "409", description = "Not replied yet / 尚未答复")
    public WorkOrderView judge(
            @PathParam("orderNo") String orderNo,
            @BodyExample("{\"satisfaction\":" + " \"dissatisfied\"}") @NotNull @Valid
                    SatisfactionRequest body) {
        return orders.judge(platform.home(), orderNo, body.satisfaction());
    }
}
