package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** All projects of a programme in one step, as its paper lists them. */
@Path("/api/v1/programmes/{id}")
@Tag(name = "programmes")
class ProgrammeProjectsResource {

    private final ProgrammeRepository programmes;
    private final ProjectRepository projects;
    private final ProgrammeEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    ProgrammeProjectsResource(
            ProgrammeRepository programmes,
            ProjectRepository projects,
            ProgrammeEvents events,
            Caller caller,
            OfficeClock clock) {
        this.programmes = programmes;
        this.projects = projects;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many projects took the step. */
    @Schema(name = "ProjectsMoved")
    public record Moved(@Schema(examples = "11") int projects) {}

    @POST
    @Path("/project-submissions")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER})
    @Operation(operationId = "submitProjects", summary = "Hand in all drafts / 提交全部草稿")
    @APIResponse(
            responseCode = "200",
            description = "all that the caller may see wait for approval")
    public Moved submit(@PathParam("id") UUID id) {
        return all(id, ProjectState.DRAFT, "submitted");
    }

    @POST
    @Path("/project-approvals")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "approveProjects",
            summary = "Approve all that were handed in / 审批全部已提交项目",
            description = "All or none: one of the approver's own refuses the whole.")
    @APIResponse(responseCode = "200", description = "all that the caller may see are approved")
    @APIResponse(responseCode = "409", description = "one is the approver's own")
    public Moved approve(@PathParam("id") UUID id) {
        return all(id, ProjectState.SUBMITTED, "approved");
    }

    private Moved all(UUID id, ProjectState from, String told) {
        Programme programme = programmes.ownForChange(id);
        Instant now = clock.now();
        List<Project> found = projects.lock(programme.id(), from);
        for (Project one : found) {
            if (from == ProjectState.DRAFT) {
                one.submit(now, caller.subject());
            } else {
                one.approve(now, caller.subject());
            }
        }
        projects.flush();
        found.forEach(one -> events.project(told, one, now));
        return new Moved(found.size());
    }
}
