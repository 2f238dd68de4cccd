package org.nuandong.dispatch.followup;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 后续跟踪: what is owed to whom until when, who goes, what it came to. */
@Path("/api/v1/follow-ups")
@Tag(name = "follow-ups", description = "Follow-ups / 后续跟踪")
class FollowUpResource {

    private static final String RESULT =
            """
            {"result": "lost-sight", "note": "摊主称上午已离开",
             "lastSeen": {"at": "2026-11-22T08:30:00+08:00", "place": "人民广场东南角"}}""";
    private static final String ASSIGNMENT =
            """
            {"teamId": "01932f5c-0000-7000-8000-000000000002"}""";

    private final FollowUpRepository followUps;
    private final FollowUpSearch search;
    private final FollowUpSteps steps;
    private final FollowUpFilters filters;
    private final Dictionaries dictionaries;
    private final Paging paging;

    FollowUpResource(
            FollowUpRepository followUps,
            FollowUpSearch search,
            FollowUpSteps steps,
            FollowUpFilters filters,
            Dictionaries dictionaries,
            Paging paging) {
        this.followUps = followUps;
        this.search = search;
        this.steps = steps;
        this.filters = filters;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    /** Who goes. */
    @Schema(name = "FollowUpAssignment")
    public record AssignmentRequest(@NotNull UUID teamId) {}

    @GET
    @Transactional
    @RolesAllowed({TEAM_MEMBER, HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, STATION_CLERK, VIEWER})
    @Operation(
            operationId = "listFollowUps",
            summary = "Follow-ups, the next one first / 跟踪任务",
            description =
                    "mine=true: of the caller's teams; unit: my unit's; due=true: due by now.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or state / 参数有误")
    public Page<FollowUpView> list(
            @Parameter(description = "open, done or cancelled", example = "open")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Due by now?") @QueryParam("due") Boolean due,
            @Parameter(description = "Was its due time missed?") @QueryParam("missed")
                    Boolean missed,
            @Parameter(description = "Of the caller's own teams?") @QueryParam("mine") Boolean mine,
            @Parameter(description = "Team that has it") @QueryParam("team") UUID team,
            @Parameter(description = "Unit that owes it") @QueryParam("unit") UUID unit,
            @QueryParam("incident") UUID incident,
            @Parameter(description = "Person: random id") @QueryParam("subject") UUID subject,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        FollowUpFilters.Asked asked =
                new FollowUpFilters.Asked(
                        state, due, missed, mine, team, unit, incident, subject, region);
        int most = paging.limit(limit);
        return paging.page(
                search.page(filters.of(asked), paging.position(cursor), most),
                most,
                FollowUpSearch::position,
                FollowUpView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, STATION_CLERK, VIEWER})
    @Operation(operationId = "getFollowUp", summary = "One follow-up / 跟踪任务详情")
    @APIResponse(responseCode = "200", description = "The follow-up with its ETag / 跟踪任务")
    public RestResponse<FollowUpView> get(@PathParam("id") UUID id) {
        FollowUp followUp = followUps.visible(id);
        return Answers.ok(FollowUpView.of(followUp), followUp.version());
    }

    @POST
    @Path("/{id}/assignments")
    @Transactional
    @RolesAllowed({DUTY_LEADER, HOTLINE_CLERK})
    @Operation(operationId = "assignFollowUp", summary = "A team takes it / 指派小组")
    @APIResponse(responseCode = "200", description = "The follow-up as it is now / 跟踪任务")
    @APIResponse(responseCode = "404", description = "Unknown or foreign, team too / 不存在或非本辖区")
    @APIResponse(responseCode = "409", description = "It is over / 已办结")
    public RestResponse<FollowUpView> assign(
            @PathParam("id") UUID id,
            @BodyExample(ASSIGNMENT) @NotNull @Valid AssignmentRequest body) {
        FollowUp followUp = steps.assign(id, body.teamId());
        followUps.flush();
        return Answers.ok(FollowUpView.of(followUp), followUp.version());
    }

    @POST
    @Path("/{id}/results")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK, STATION_CLERK})
    @Operation(
            operationId = "recordFollowUpResult",
            summary = "What it came to / 登记跟踪结果",
            description = "Still refused, not there or lost sight of: the next one is planned.")
    @APIResponse(responseCode = "200", description = "As it is now, and what follows / 结果及下一次")
    @APIResponse(responseCode = "400", description = "Last seen when and where? / 缺少最后所见")
    @APIResponse(responseCode = "409", description = "It is over / 已办结")
    public RestResponse<FollowUpView.WithNext> end(
            @PathParam("id") UUID id, @BodyExample(RESULT) @NotNull @Valid ResultRequest body) {
        dictionaries.require("follow-up-result", body.result(), "result");
        FreeText.requireNoNumbers(body.note(), "note");
        body.check();
        FollowUpSteps.Ended ended = steps.end(id, body);
        followUps.flush();
        FollowUp followUp = ended.followUp();
        return Answers.ok(
                new FollowUpView.WithNext(
                        FollowUpView.of(followUp),
                        ended.next().map(PlannedFollowUp::of).orElse(null)),
                followUp.version());
    }
}
