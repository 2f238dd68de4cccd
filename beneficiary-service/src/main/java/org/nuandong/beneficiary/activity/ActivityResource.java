package org.nuandong.beneficiary.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Activities and publicity, and what they reached. */
@Path("/api/v1/activities")
@Tag(name = "activities", description = "Activities and publicity / 活动与宣传")
class ActivityResource {

    private final ActivityBook activities;
    private final Paging paging;

    ActivityResource(ActivityBook activities, Paging paging) {
        this.activities = activities;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "planActivity", summary = "Plan one / 策划活动、宣传")
    @APIResponse(responseCode = "201", description = "planned")
    @APIResponse(responseCode = "400", description = "no such kind, or days that are reversed")
    public RestResponse<Activity.View> plan(
            @BodyExample(ActivityRequests.PLAN) @Valid @NotNull ActivityRequests.Plan request) {
        Activity activity = activities.plan(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, activity.view())
                .location(URI.create("/api/v1/activities/" + activity.id()))
                .header("ETag", Versions.etag(activity.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(operationId = "listActivities", summary = "Newest first / 活动、宣传列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<Activity.View> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("family") @Pattern(regexp = "activity|publicity") String family,
            @QueryParam("state") @Pattern(regexp = "planned|held|cancelled") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Activity> rows =
                activities.page(
                        region,
                        family,
                        state,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), Activity::view);
    }

    @GET
    @Path("/figures")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(operationId = "sumActivities", summary = "Counted by kind / 活动、宣传合计")
    @APIResponse(responseCode = "200", description = "each measure by itself; exercises are out")
    public List<ActivityFigures> figures(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @Parameter(description = "first day") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "last day, included") @QueryParam("until") @NotNull
                    LocalDate until) {
        return activities.figures(region, from, until);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(operationId = "getActivity", summary = "One of them / 单个活动、宣传")
    @APIResponse(responseCode = "200", description = "the activity")
    public Activity.View get(@PathParam("id") UUID id) {
        return activities.visible(id).view();
    }

    @POST
    @Path("/{id}/results")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "recordActivity", summary = "It was held / 登记活动、宣传结果")
    @APIResponse(responseCode = "200", description = "held, with its counts")
    @APIResponse(responseCode = "409", description = "held or cancelled before")
    public Activity.View held(
            @PathParam("id") UUID id, @Valid @NotNull ActivityRequests.Held request) {
        Activity activity = activities.visibleForChange(id);
        activities.held(activity, request);
        return activity.view();
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "cancelActivity", summary = "It is not held / 取消活动、宣传")
    @APIResponse(responseCode = "200", description = "cancelled")
    @APIResponse(responseCode = "409", description = "held or cancelled before")
    public Activity.View cancel(
            @PathParam("id") UUID id, @Valid @NotNull ActivityRequests.Cancel request) {
        Activity activity = activities.visibleForChange(id);
        activities.cancel(activity, request.reason());
        return activity.view();
    }
}
