package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.team.TeamBooking;
import org.nuandong.dispatch.team.TeamNeed;
import org.nuandong.dispatch.team.TeamProposal;

/** 派车: the nearest free team is proposed, a person sends it; nobody is sent twice at once. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class DispatchResource {

    private static final int MOST_PROPOSALS = 10;
    private static final String EXAMPLE =
            """
            {"teamId": "01932f5c-0000-7000-8000-000000000002",
             "crew": [{"agency": "civil-affairs", "persons": 2}]}""";

    private static final String RECALL =
            """
            {"teamId": "01932f5c-0000-7000-8000-000000000002", "reason": "vehicle-broken",
             "replacementTeamId": "01932f5c-0000-7000-8000-000000000003"}""";

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final Dispatching dispatching;
    private final IncidentAnswers answers;
    private final Dictionaries dictionaries;

    DispatchResource(
            IncidentRepository incidents,
            TeamBooking teams,
            Dispatching dispatching,
            IncidentAnswers answers,
            Dictionaries dictionaries) {
        this.incidents = incidents;
        this.teams = teams;
        this.dispatching = dispatching;
        this.answers = answers;
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("/team-proposals")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "proposeTeams",
            summary = "Free teams on duty, the nearest first / 推荐小组")
    @APIResponse(responseCode = "200", description = "At most ten / 最多十组")
    public List<TeamProposal> proposals(@PathParam("id") UUID id) {
        Incident incident = incidents.visible(id);
        return teams.nearest(
                new TeamNeed(id, incident.point(), incident.region(), incident.unitId()),
                MOST_PROPOSALS);
    }

    @POST
    @Path("/dispatches")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "dispatchTeam",
            summary = "Send a team / 派出小组",
            description =
                    "support: police car, ambulance or another team join one that was sent (R250).")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(
            responseCode = "409",
            description = "The team is on another incident, or this one is not open / 状态不符")
    public RestResponse<IncidentView> dispatch(
            @PathParam("id") UUID id, @BodyExample(EXAMPLE) @NotNull @Valid DispatchRequest body) {
        return answers.of(dispatching.send(id, body));
    }

    @GET
    @Path("/dispatches")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER})
    @Operation(operationId = "listDispatches", summary = "Who was sent / 派出记录")
    @APIResponse(responseCode = "200", description = "In the order they were sent / 派出记录")
    public List<DispatchView> list(@PathParam("id") UUID id) {
        incidents.visible(id);
        return incidents.dispatches(id).stream().map(DispatchView::of).toList();
    }

    @POST
    @Path("/recalls")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recallTeam",
            summary = "A team turns round, perhaps another goes / 召回、改派",
            description = "The clock runs on. Without a replacement nobody is on the way.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(
            responseCode = "409",
            description = "That team was not sent, or the other one is busy / 状态不符")
    public RestResponse<IncidentView> recall(
            @PathParam("id") UUID id, @BodyExample(RECALL) @NotNull @Valid RecallRequest body) {
        dictionaries.require("recall-reason", body.reason(), "reason");
        return answers.of(dispatching.recall(id, body));
    }
}
