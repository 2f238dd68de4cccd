package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Projects: written, listed, shown. */
@Path("/api/v1/projects")
@Tag(name = "programmes")
class ProjectResource {

    private final ProjectDesk desk;
    private final ProjectRepository projects;
    private final Paging paging;

    ProjectResource(ProjectDesk desk, ProjectRepository projects, Paging paging) {
        this.desk = desk;
        this.projects = projects;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "createProject",
            summary = "Write a project / 编制项目",
            description = "What is left out is copied from the presets of its place.")
    @APIResponse(responseCode = "201", description = "a draft")
    @APIResponse(responseCode = "400", description = "unknown code, dates or amounts reversed")
    @APIResponse(responseCode = "403", description = "a foreign region or unit")
    @APIResponse(responseCode = "409", description = "its programme is closed")
    public RestResponse<ProjectView> create(@Valid @NotNull ProgrammeRequests.Draft request) {
        Project one = desk.create(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, one.view())
                .location(URI.create("/api/v1/projects/" + one.id()))
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
    @Operation(operationId = "listProjects", summary = "Projects / 项目列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<ProjectView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("seasonId") UUID seasonId,
            @QueryParam("programmeId") UUID programmeId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("block") @Size(max = 40) String block,
            @QueryParam("state") @Pattern(regexp = "draft|submitted|approved|closed|withdrawn")
                    String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Project> rows =
                projects.page(
                        new ProjectRepository.Filter(
                                region, seasonId, programmeId, unitId, block, state),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), Project::view);
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
    @Operation(operationId = "getProject", summary = "One project / 单个项目")
    @APIResponse(responseCode = "200", description = "with its standards, sources and rules")
    public RestResponse<ProjectView> get(@PathParam("id") UUID id) {
        return answer(projects.visible(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(operationId = "changeProject", summary = "Change a draft / 修改项目草稿")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "403", description = "a foreign region or unit")
    @APIResponse(responseCode = "409", description = "no draft any more")
    public RestResponse<ProjectView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ProgrammeRequests.Draft request) {
        Project one = projects.visibleForChange(id);
        Versions.require(ifMatch, one.version());
        desk.change(one, request);
        return answer(one);
    }

    private static RestResponse<ProjectView> answer(Project one) {
        return ResponseBuilder.ok(one.view()).header("ETag", Versions.etag(one.version())).build();
    }
}
