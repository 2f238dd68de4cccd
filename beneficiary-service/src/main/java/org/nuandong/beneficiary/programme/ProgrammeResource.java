package org.nuandong.beneficiary.programme;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What each department and street does in a season. */
@Path("/api/v1/programmes")
@Tag(name = "programmes", description = "Programmes and projects / 帮困计划与项目")
class ProgrammeResource {

    private final ProjectDesk desk;
    private final ProgrammeRepository programmes;
    private final Phases phases;
    private final ProgrammeEvents events;
    private final OfficeClock clock;

    ProgrammeResource(
            ProjectDesk desk,
            ProgrammeRepository programmes,
            Phases phases,
            ProgrammeEvents events,
            OfficeClock clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.phases = phases;
        this.events = events;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "openProgramme", summary = "Open a programme / 设立帮困计划")
    @APIResponse(responseCode = "201", description = "open; its projects hang from it")
    @APIResponse(responseCode = "400", description = "unknown region, unit, season or block")
    @APIResponse(responseCode = "403", description = "a foreign region or unit")
    public RestResponse<ProgrammeView> open(@Valid @NotNull ProgrammeRequests.Open request) {
        Programme one = desk.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, one.view())
                .location(URI.create("/api/v1/programmes/" + one.id()))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REGISTRAR,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "listProgrammes", summary = "Programmes of a season / 帮困计划列表")
    @APIResponse(
            responseCode = "200",
            description = "the newest first; with those of the levels above")
    public List<ProgrammeView> list(
            @QueryParam("seasonId") @NotNull UUID seasonId,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region) {
        return programmes.of(seasonId, region == null ? null : new RegionCode(region)).stream()
                .map(Programme::view)
                .toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REGISTRAR,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "getProgramme", summary = "One programme / 单个帮困计划")
    @APIResponse(responseCode = "200", description = "the programme")
    public ProgrammeView get(@PathParam("id") UUID id) {
        return programmes.visible(id).view();
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "closeProgramme", summary = "No new projects / 结束帮困计划")
    @APIResponse(responseCode = "200", description = "closed; its projects go on to their end")
    @APIResponse(responseCode = "409", description = "closed before")
    public ProgrammeView close(@PathParam("id") UUID id) {
        Programme one = programmes.ownForChange(id);
        one.close(clock.now());
        programmes.flush();
        phases.drop(one);
        events.closed(one);
        return one.view();
    }
}
