package org.nuandong.beneficiary.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Single visits: arranged, missed, done, verified. */
@Path("/api/v1/visits")
@Tag(name = "visits")
class VisitResource {

    private static final List<String> SHOWN = List.of("visits");

    private final VisitDesk desk;
    private final VisitRepository visits;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Paging paging;

    VisitResource(
            VisitDesk desk,
            VisitRepository visits,
            AuditTrail audit,
            Event<FileRead> readers,
            Paging paging) {
        this.desk = desk;
        this.visits = visits;
        this.audit = audit;
        this.readers = readers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "planVisit", summary = "Plan one visit / 安排走访")
    @APIResponse(responseCode = "201", description = "planned, or scheduled when a day was said")
    @APIResponse(responseCode = "400", description = "not in the plan's region or groups")
    @APIResponse(responseCode = "409", description = "the plan is closed")
    public RestResponse<VisitView> plan(@Valid @NotNull VisitRequests.NewVisit request) {
        Visit visit = desk.plan(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, visit.view())
                .location(URI.create("/api/v1/visits/" + visit.id()))
                .header("ETag", Versions.etag(visit.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "listVisits", summary = "Visits, village by village / 走访列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<VisitView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("planId") UUID planId,
            @QueryParam("holderId") UUID holderId,
            @Parameter(description = "open: whatever is still to be visited")
                    @QueryParam("state")
                    @Pattern(regexp = "open|planned|scheduled|missed|done|verified|cancelled")
                    String state,
            @Parameter(description = "true: the must-visit list") @QueryParam("must") Boolean must,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<Visit> rows =
                visits.page(
                        new VisitRepository.Filter(region, planId, holderId, state, must),
                        paging.position(cursor),
                        most + 1);
        seen(rows.subList(0, Math.min(most, rows.size())), "list");
        return paging.page(
                rows, most, row -> List.of(row.region().code(), row.id().toString()), Visit::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "getVisit", summary = "One visit / 单次走访")
    @APIResponse(responseCode = "200", description = "the visit")
    public VisitView get(@PathParam("id") UUID id) {
        Visit visit = visits.visible(id);
        seen(List.of(visit), "view");
        return visit.view();
    }

    @POST
    @Path("/{id}/appointments")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "scheduleVisit", summary = "Its day and group / 约定走访日期")
    @APIResponse(responseCode = "200", description = "scheduled; again: the new day holds")
    @APIResponse(responseCode = "409", description = "done or cancelled")
    public VisitView schedule(
            @PathParam("id") UUID id, @Valid @NotNull VisitRequests.Appointment request) {
        Visit visit = visits.visibleForChange(id);
        desk.schedule(visit, request);
        return visit.view();
    }

    @POST
    @Path("/{id}/misses")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(operationId = "missVisit", summary = "Nobody at home / 走访未遇")
    @APIResponse(responseCode = "200", description = "missed; it is to be scheduled again")
    @APIResponse(responseCode = "409", description = "not scheduled")
    public VisitView miss(@PathParam("id") UUID id, @Valid @NotNull VisitRequests.Miss request) {
        Visit visit = visits.visibleForChange(id);
        desk.miss(visit, request);
        return visit.view();
    }

    @POST
    @Path("/{id}/results")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER, Role.FIELD_WORKER})
    @Operation(
            operationId = "recordVisit",
            summary = "It was done / 登记走访结果",
            description =
                    "Below the standard, money a second time and entered late each need their"
                            + " reason. Goods come out of the community's share; what was heard"
                            + " becomes measures.")
    @APIResponse(responseCode = "200", description = "done")
    @APIResponse(
            responseCode = "409",
            description =
                    "goods used up (what remains is named), money from another plan (named), below"
                            + " the standard without a reason, plan closed, done before")
    public VisitView done(
            @PathParam("id") UUID id,
            @BodyExample(VisitRequests.RESULT) @Valid @NotNull VisitRequests.Result request) {
        Visit visit = visits.visibleForChange(id);
        desk.done(visit, request);
        return visit.view();
    }

    @POST
    @Path("/{id}/verifications")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR, Role.FIELD_WORKER})
    @Operation(
            operationId = "verifyVisit",
            summary = "A call confirms it / 电话回访核实",
            description = "By another person than who wrote it down.")
    @APIResponse(responseCode = "200", description = "verified, or disputed and still open to it")
    @APIResponse(responseCode = "409", description = "not done, verified before, the same person")
    public VisitView verify(
            @PathParam("id") UUID id, @Valid @NotNull VisitRequests.Verification request) {
        Visit visit = visits.visibleForChange(id);
        desk.verify(visit, request);
        return visit.view();
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "cancelVisit", summary = "It will not be / 取消走访")
    @APIResponse(responseCode = "200", description = "cancelled")
    @APIResponse(responseCode = "409", description = "done or cancelled before")
    public VisitView cancel(
            @PathParam("id") UUID id, @Valid @NotNull VisitRequests.Reason request) {
        Visit visit = visits.visibleForChange(id);
        desk.cancel(visit, request.reason());
        return visit.view();
    }

    /** A visit tells of those who live there. */
    private void seen(List<Visit> shown, String how) {
        readers.fire(new FileRead());
        Map<UUID, RegionCode> households = new HashMap<>();
        shown.stream()
                .filter(one -> one.holderKind().equals(Visit.HOUSEHOLD))
                .forEach(one -> households.put(one.holderId(), one.region()));
        audit.readAll("household", households, SHOWN, how);
    }
}
