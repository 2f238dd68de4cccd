package org.nuandong.dispatch.exchange;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.exchange.AgencyViews.AgencyRequestView;
import org.nuandong.dispatch.exchange.AgencyViews.NewAgencyRequest;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.platform.Answers;

/** 请求协助: who else is asked to an incident; police car, ambulance and rescue car act together. */
@Path("/api/v1/incidents/{id}/agency-requests")
@Tag(name = "agency-requests", description = "Requests to other agencies / 协助请求")
class IncidentAgencyResource {

    private final AgencyRequests door;
    private final AgencyRequestRepository requests;
    private final IncidentRepository incidents;

    IncidentAgencyResource(
            AgencyRequests door, AgencyRequestRepository requests, IncidentRepository incidents) {
        this.door = door;
        this.requests = requests;
        this.incidents = incidents;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "askAgency", summary = "Ask another agency for help / 请求协助")
    @APIResponse(responseCode = "201", description = "Asked; the agency has to answer / 已请求")
    public RestResponse<AgencyRequestView> ask(
            @PathParam("id") UUID id,
            @BodyExample(AgencyViews.ASK) @NotNull @Valid NewAgencyRequest body) {
        AgencyRequest request =
                door.open(
                        new AgencyAsk(
                                id,
                                body.agency(),
                                body.agencyUnitId(),
                                body.kind(),
                                body.note(),
                                body.askedAt()));
        return Answers.created(
                "/api/v1/agency-requests/" + request.id(),
                AgencyRequestView.of(request),
                request.version());
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, BUREAU_LEADER, VIEWER})
    @Operation(
            operationId = "listAgencyRequestsOfIncident",
            summary = "Who was asked in this incident, first asked first / 事件的协助请求")
    @APIResponse(responseCode = "200", description = "All of them / 全部请求")
    public List<AgencyRequestView> list(@PathParam("id") UUID id) {
        incidents.visible(id);
        return requests.ofIncident(id).stream().map(AgencyRequestView::of).toList();
    }
}
