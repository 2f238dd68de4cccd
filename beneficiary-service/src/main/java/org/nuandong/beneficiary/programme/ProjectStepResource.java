package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** A project's way: submitted by one, approved by another, closed when it is settled. */
@Path("/api/v1/projects/{id}")
@Tag(name = "programmes")
class ProjectStepResource {

    private final ProjectRepository projects;
    private final ProgrammeEvents events;
    private final Event<ProjectEnds> ends;
    private final Caller caller;
    private final OfficeClock clock;

    ProjectStepResource(
            ProjectRepository projects,
            ProgrammeEvents events,
            Event<ProjectEnds> ends,
            Caller caller,
            OfficeClock clock) {
        this.projects = projects;
        this.events = events;
        this.ends = ends;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/submissions")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(operationId = "submitProject", summary = "Hand it in / 提交项目")
    @APIResponse(responseCode = "200", description = "waits for approval")
    @APIResponse(responseCode = "409", description = "no draft")
    public RestResponse<ProjectView> submit(@PathParam("id") UUID id) {
        return step(id, "submitted", (one, at) -> one.submit(at, caller.subject()));
    }

    @POST
    @Path("/approvals")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "approveProject",
            summary = "Approved, by another person / 审批项目",
            description = "Neither who wrote it nor who submitted it.")
    @APIResponse(responseCode = "200", description = "approved; it may pay what is allotted")
    @APIResponse(responseCode = "409", description = "not submitted, or by its own author")
    public RestResponse<ProjectView> approve(@PathParam("id") UUID id) {
        return step(id, "approved", (one, at) -> one.approve(at, caller.subject()));
    }

    @POST
    @Path("/returns")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "returnProject", summary = "Back to its author / 退回项目")
    @APIResponse(responseCode = "200", description = "a draft again, with the reason")
    @APIResponse(responseCode = "409", description = "not submitted")
    public RestResponse<ProjectView> sendBack(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeRequests.Reason request) {
        String why = FreeText.checked(request.reason(), "reason");
        return step(id, "returned", (one, at) -> one.sendBack(why));
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(operationId = "withdrawProject", summary = "It is not done / 撤销项目")
    @APIResponse(responseCode = "200", description = "withdrawn")
    @APIResponse(responseCode = "409", description = "approved before")
    public RestResponse<ProjectView> withdraw(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeRequests.Reason request) {
        String why = FreeText.checked(request.reason(), "reason");
        return step(id, "withdrawn", (one, at) -> one.withdraw(why, at));
    }

    @POST
    @Path("/closings")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "closeProject", summary = "It is settled / 项目结项")
    @APIResponse(responseCode = "200", description = "closed; nothing more is committed")
    @APIResponse(responseCode = "409", description = "not approved, or money is still held")
    public RestResponse<ProjectView> close(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeRequests.Reason request) {
        String why = FreeText.checked(request.reason(), "reason");
        return step(
                id,
                "closed",
                (one, at) -> {
                    ends.fire(new ProjectEnds(one.id()));
                    one.close(why, at);
                });
    }

    private RestResponse<ProjectView> step(
            UUID id, String told, BiConsumer<Project, Instant> fact) {
        Project one = projects.visibleForChange(id);
        Instant now = clock.now();
        fact.accept(one, now);
        projects.flush();
        events.project(told, one, now);
        return ResponseBuilder.ok(one.view()).header("ETag", Versions.etag(one.version())).build();
    }
}
