package org.nuandong.dispatch.complaint;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;

/**
 * 公众投诉: anybody complains without a token, and asks by number and secret what became of it (381号
 * Art. 15); in the public's room with its limits.
 */
@Path("/api/v1/public/complaints")
@Tag(name = "public", description = "Without a token / 公众")
class PublicComplaintResource {

    private static final String EXAMPLE =
            """
            {"regionCode": "420200", "aboutKind": "station", "kind": "refusal",
             "aboutNo": "420200-BY-2026-00001", "description": "认为本人符合条件却未获救助",
             "complainant": {"name": "测试甲", "telephone": "13800000001"}}""";

    private static final String LOOKUP =
            """
            {"complaintNo": "420200-TS-2026-00001", "secret": "7K3QZ-0M8TW-R5XVA-2JHEN"}""";

    private final ComplaintIntake intake;
    private final ComplainantDesk desk;

    PublicComplaintResource(ComplaintIntake intake, ComplainantDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @POST
    @Idempotent
    @Transactional
    @PermitAll
    @Operation(
            operationId = "complainPublicly",
            summary = "Complain about a station, its people or a stay / 公众投诉",
            description =
                    "The answer holds number and secret: keep both, the secret is shown once. / 请妥善保存编号和查询码。")
    @APIResponse(responseCode = "201", description = "The receipt / 回执")
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    @APIResponse(responseCode = "422", description = "No station answers there / 无承办单位")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    public RestResponse<ComplaintViews.Receipt> take(
            @BodyExample(EXAMPLE) @NotNull @Valid ComplaintRequests.NewComplaint body) {
        ComplaintIntake.Taken taken = intake.take(body, ComplaintIntake.PUBLIC, null, intake.now());
        return ResponseBuilder.create(RestResponse.Status.CREATED, taken.receipt()).build();
    }

    @POST
    @Path("/lookups")
    @Transactional
    @PermitAll
    @Operation(operationId = "lookUpComplaint", summary = "What became of my complaint / 查询投诉")
    @APIResponse(responseCode = "200", description = "State and answer / 办理情况")
    @APIResponse(responseCode = "404", description = "No such number and secret / 编号或查询码有误")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    public ComplaintViews.Standing lookUp(
            @BodyExample(LOOKUP) @NotNull @Valid ComplaintRequests.Lookup body) {
        return desk.standing(body);
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @PermitAll
    @Operation(
            operationId = "withdrawComplaint",
            summary = "I take my complaint back / 撤回投诉",
            description =
                    "Of violence, detention, extortion or forced labour it is recorded, and looked"
                            + " into all the same. / 涉嫌打骂、拘禁、敲诈、强迫劳动的，撤回后仍继续调查。")
    @APIResponse(responseCode = "200", description = "As it stands now / 办理情况")
    @APIResponse(responseCode = "404", description = "No such number and secret / 编号或查询码有误")
    @APIResponse(responseCode = "409", description = "Answered or withdrawn already / 已答复或已撤回")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    public ComplaintViews.Standing withdraw(
            @BodyExample(LOOKUP) @NotNull @Valid ComplaintRequests.Lookup body) {
        return desk.withdraw(body);
    }
}
