package org.nuandong.dispatch.complaint;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;
import org.nuandong.dispatch.platform.StatedTime;

/** 投诉: taken over a desk or telephone, and where they stand. */
@Path("/api/v1/complaints")
@Tag(name = "complaints", description = "Complaints / 投诉")
class ComplaintResource {

    private static final String EXAMPLE =
            """
            {"channel": "visit", "aboutOfficer": "clerk-0007",
             "complaint": {"regionCode": "420200", "aboutKind": "officer", "kind": "attitude",
                           "description": "值班人员推诿，让求助人在门外等候一小时",
                           "complainant": {"name": "测试甲", "telephone": "13800000001"}}}""";

    private final ComplaintIntake intake;
    private final ComplaintRepository complaints;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;

    ComplaintResource(
            ComplaintIntake intake,
            ComplaintRepository complaints,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller) {
        this.intake = intake;
        this.complaints = complaints;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "takeComplaint",
            summary = "Take a complaint down / 登记投诉",
            description = "Give the receipt to the complainant: the secret is shown this once.")
    @APIResponse(responseCode = "201", description = "The receipt / 回执")
    @APIResponse(responseCode = "422", description = "No station answers there / 无承办单位")
    public RestResponse<ComplaintViews.Receipt> take(
            @BodyExample(EXAMPLE) @NotNull @Valid ComplaintRequests.TakenComplaint body) {
        dictionaries.require("complaint-channel", body.channel(), "channel");
        caller.requireRegion(body.complaint().regionCode());
        ComplaintIntake.Taken taken =
                intake.take(
                        body.complaint(),
                        body.channel(),
                        body.aboutOfficer(),
                        StatedTime.of(body.receivedAt(), intake.now(), "receivedAt"));
        return Answers.created(
                "/api/v1/complaints/" + taken.complaint().id(),
                taken.receipt(),
                taken.complaint().version());
    }

    @GET
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "listComplaints", summary = "Complaints in scope / 投诉列表")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or state / 参数有误")
    public Page<ComplaintViews.View> list(
            @Parameter(description = "received, acknowledged or answered", example = "received")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "complaint-about", example = "officer")
                    @QueryParam("aboutKind")
                    String aboutKind,
            @Parameter(description = "Region and what lies below it", example = "420200")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("complaint-about", aboutKind, "aboutKind");
        int most = paging.limit(limit);
        return paging.page(
                complaints.page(
                        state == null ? null : state(state).name(),
                        aboutKind,
                        RegionFilter.of(region),
                        paging.position(cursor),
                        most),
                most,
                row -> List.of(row.receivedAt().toString(), row.id().toString()),
                ComplaintViews.View::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "getComplaint", summary = "Where a complaint stands / 投诉详情")
    @APIResponse(responseCode = "200", description = "With its ETag, without its words / 投诉")
    public RestResponse<ComplaintViews.View> get(@PathParam("id") UUID id) {
        Complaint complaint = complaints.visible(id);
        return Answers.ok(ComplaintViews.View.of(complaint), complaint.version());
    }

    private static ComplaintState state(String code) {
        return Arrays.stream(ComplaintState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
