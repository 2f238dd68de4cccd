package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 请假与回站: out with a time to be back by. */
@Path("/api/v1/care-leaves")
@Tag(name = "care-days")
class LeaveResource {

    private final Leaves leaves;
    private final DailyRepository days;
    private final IdPages pages;

    LeaveResource(Leaves leaves, DailyRepository days, IdPages pages) {
        this.leaves = leaves;
        this.days = days;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listLeaves", summary = "Who is out, the latest first / 外出人员")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<DayViews.LeaveView> list(
            @Parameter(description = "Still out?") @QueryParam("out") Boolean out,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> days.leaves(out, caseId, before, most),
                leave -> leave.id(),
                DayViews.LeaveView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getLeave", summary = "One leave / 请假详情")
    @APIResponse(responseCode = "200", description = "The leave with its ETag / 请假")
    public RestResponse<DayViews.LeaveView> get(@PathParam("id") UUID id) {
        CareLeave leave = days.leaves().visible(id);
        return Answers.ok(DayViews.LeaveView.of(leave), leave.version());
    }

    @POST
    @Path("/{id}/returns")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "returnFromLeave", summary = "Back in the house / 回站")
    @APIResponse(responseCode = "200", description = "Back / 已回站")
    @APIResponse(responseCode = "409", description = "Not out any more / 状态不符")
    public RestResponse<DayViews.LeaveView> back(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.RETURN) @NotNull @Valid DayRequests.Return body) {
        CareLeave leave = leaves.back(id, body.occurredAt());
        days.flush();
        return Answers.ok(DayViews.LeaveView.of(leave), leave.version());
    }
}
