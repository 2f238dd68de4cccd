package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 请假外出: a guest goes out with a time to be back by. */
@Path("/api/v1/care-cases/{id}/leaves")
@Tag(name = "care-days")
class LeaveOutResource {

    private final Leaves leaves;
    private final DailyRepository days;
    private final Dictionaries dictionaries;

    LeaveOutResource(Leaves leaves, DailyRepository days, Dictionaries dictionaries) {
        this.leaves = leaves;
        this.days = days;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "takeLeave",
            summary = "Out, and back by then; who may not go alone has company / 请假外出")
    @APIResponse(responseCode = "201", description = "Out / 已外出")
    @APIResponse(responseCode = "409", description = "Out already, in hospital, or closed / 状态不符")
    @APIResponse(responseCode = "422", description = "Company needed, or too long / 须有人陪同或超时")
    public RestResponse<DayViews.LeaveView> out(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.LEAVE) @NotNull @Valid DayRequests.NewLeave body) {
        dictionaries.require("leave-reason", body.reason(), "reason");
        dictionaries.require("leave-companion", body.companion(), "companion");
        CareLeave leave = leaves.out(id, body);
        days.flush();
        return Answers.created(
                "/api/v1/care-leaves/" + leave.id(), DayViews.LeaveView.of(leave), leave.version());
    }
}
