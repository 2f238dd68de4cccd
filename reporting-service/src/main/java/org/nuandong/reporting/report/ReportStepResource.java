package org.nuandong.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Role;

/** The steps of a report: each is refused with 409 when it is not its turn. */
@Path("/api/v1/reports/{id}")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReportStepResource {

    private final ReportDesk desk;
    private final ReportViews views;

    ReportStepResource(ReportDesk desk, ReportViews views) {
        this.desk = desk;
        this.views = views;
    }

    @POST
    @Path("/redrafts")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "redraftReport",
            summary = "A new draft as the next revision / 重新起草",
            description = "The revision before stays in the book. Not while it lies submitted.")
    @APIResponse(responseCode = "200", description = "The new draft")
    @APIResponse(responseCode = "409", description = "Not in this state")
    public ReportView redraft(@RestPath UUID id) {
        return views.view(desk.redraft(id));
    }

    @POST
    @Path("/reviews")
    @Transactional
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "reviewReport",
            summary = "Review by another person / 审核",
            description = "The hash says which figures were looked at.")
    @BodyExample(
            "{\"hash\": \"9f86d081884c7d659a2feaa0c55ad015" + "a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    @APIResponse(responseCode = "200", description = "Reviewed")
    @APIResponse(
            responseCode = "409",
            description = "Not in this state, the same person, or the figures have moved")
    public ReportView review(@RestPath UUID id, @NotNull @Valid ReviewRequest request) {
        return views.view(desk.review(id, request.hash()));
    }

    @POST
    @Path("/submissions")
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "submitReport",
            summary = "Submit and freeze / 上报",
            description =
                    "Without a written reason only when every source was heard past the period's"
                            + " end. Required texts must be written, blocking invariants kept, the"
                            + " others explained one by one, and a period without events stated"
                            + " as a zero report; no reason stands in for these.")
    @BodyExample("{\"reason\": null}")
    @APIResponse(responseCode = "200", description = "Submitted and frozen")
    @APIResponse(
            responseCode = "409",
            description =
                    "Not in this state, figures or declarations moved, sources behind, invariant"
                            + " broken or unexplained, text or zero report missing")
    public ReportView submit(@RestPath UUID id, @NotNull @Valid SubmissionRequest request) {
        return views.view(desk.submit(id, request.reason()));
    }

    @POST
    @Path("/returns")
    @Transactional
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "returnReport",
            summary = "Give back with a reason / 退回",
            description = "By another person than the submitter.")
    @BodyExample("{\"reason\": \"第6项与上月说明不一致\"}")
    @APIResponse(responseCode = "200", description = "Given back")
    @APIResponse(responseCode = "403", description = "The form does not go to the caller's unit")
    @APIResponse(responseCode = "409", description = "Not in this state, or the same person")
    public ReportView giveBack(@RestPath UUID id, @NotNull @Valid ReturnRequest request) {
        return views.view(desk.giveBack(id, request.reason()));
    }

    @POST
    @Path("/acceptances")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "acceptReport",
            summary = "Accept / 接受",
            description = "By another person than the submitter.")
    @APIResponse(responseCode = "200", description = "Accepted")
    @APIResponse(responseCode = "403", description = "The form does not go to the caller's unit")
    @APIResponse(responseCode = "409", description = "Not in this state, or the same person")
    public ReportView accept(@RestPath UUID id) {
        return views.view(desk.accept(id));
    }
}
