package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.BookedTeam;
import org.nuandong.dispatch.team.TeamBooking;
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

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final IncidentEvents events;
    private final IncidentLog log;
    private final IncidentAnswers answers;
    private final Dictionaries dictionaries;
    private final Clock clock;

    DispatchResource(
            IncidentRepository incidents,
            TeamBooking teams,
            IncidentEvents events,
            IncidentLog log,
            IncidentAnswers answers,
            Dictionaries dictionaries,
            Clock clock) {
        this.incidents = incidents;
        this.teams = teams;
        this.events = events;
        this.log = log;
        this.answers = answers;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @GET
    @Path("/team-proposals")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "proposeTeams",
            summary = "Free teams on duty, the nearest first / 推荐小组")
    @APIResponse(responseCode = "200", description = "At most ten / 最多十组")
    @APIResponse(responseCode = "404", description = "Unknown or foreign / 不存在或非本辖区")
    public List<TeamProposal> proposals(@PathParam("id") UUID id) {
        Incident incident = incidents.visible(id);
        return teams.nearest(
                incident.point(), incident.region(), incident.unitId(), MOST_PROPOSALS);
    }

    @POST
    @Path("/dispatches")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(operationId = "dispatchTeam", summary = "Send a team / 派出小组")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(
            responseCode = "409",
            description = "The team is on another incident, or this one is not open / 状态不符")
    public RestResponse<IncidentView> dispatch(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "dispatch",
                                                            value = EXAMPLE)))
                    @NotNull
                    @Valid
                    DispatchRequest body) {
        Incident incident = incidents.locked(id);
        incident.requireOpen();
        List<Crew> crew = body.crew() == null ? List.of() : body.crew();
        for (int i = 0; i < crew.size(); i++) {
            dictionaries.require("agency", crew.get(i).agency(), "crew[" + i + "].agency");
        }
        Instant at =
                StatedTime.after(
                        incident.clock().receivedAt(),
                        body.dispatchedAt(),
                        clock.instant(),
                        "dispatchedAt");
        BookedTeam team = booked(incident, body.teamId());
        List<UUID> vehicles = body.vehicleIds() == null ? team.vehicleIds() : body.vehicleIds();
        incident.dispatch(team.teamId(), at);
        incidents.persist(new Dispatch(id, team, vehicles, at));
        events.dispatched(incident, vehicles, crew, at);
        log.story(incident, at, "dispatched", team.name(), vehicles.size());
        return answers.of(incident);
    }

    /** A back-entered mission is over: it holds no team. */
    private BookedTeam booked(Incident incident, UUID teamId) {
        return incident.isBackEntered()
                ? teams.team(teamId)
                : teams.book(teamId, incident.holding());
    }
}
