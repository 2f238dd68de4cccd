package org.nuandong.beneficiary.visit;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Plans of visits: who must be visited, who was not yet, and what came of it. */
@Path("/api/v1/visit-plans")
@Tag(name = "visits", description = "Visits / 走访慰问")
class VisitPlanResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    private final VisitPlans plans;
    private final VisitPlanRepository repository;
    private final VisitTable table;
    private final VisitRoster roster;
    private final Paging paging;

    VisitPlanResource(
            VisitPlans plans,
            VisitPlanRepository repository,
            VisitTable table,
            VisitRoster roster,
            Paging paging) {
        this.plans = plans;
        this.repository = repository;
        this.table = table;
        this.roster = roster;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "openVisitPlan",
            summary = "Open a plan of visits / 制定走访计划",
            description =
                    "Standards and shares of goods are those of the place's presets on this day,"
                            + " and stay the plan's own.")
    @APIResponse(responseCode = "201", description = "open")
    @APIResponse(responseCode = "400", description = "unknown code, or a period that is reversed")
    public RestResponse<VisitPlanView> open(
            @BodyExample(VisitRequests.OPEN) @Valid @NotNull VisitRequests.Open request) {
        VisitPlan plan = plans.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, plans.view(plan))
                .location(URI.create("/api/v1/visit-plans/" + plan.id()))
                .header("ETag", Versions.etag(plan.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "listVisitPlans", summary = "Plans, newest first / 走访计划列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<VisitPlanView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state") @Pattern(regexp = "open|closed") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<VisitPlan> rows =
                repository.page(
                        region,
                        state,
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), plans::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "getVisitPlan", summary = "One plan / 单个走访计划")
    @APIResponse(responseCode = "200", description = "the plan")
    public VisitPlanView get(@PathParam("id") UUID id) {
        return plans.view(repository.visible(id));
    }

    @POST
    @Path("/{id}/draws")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "drawMustVisits",
            summary = "Draw who must be visited / 生成应访名单",
            description =
                    "Every household of the plan's categories, by itself or a member. Again: only"
                            + " those who are new.")
    @APIResponse(responseCode = "200", description = "how many are new, and how many in all")
    @APIResponse(responseCode = "409", description = "the plan is closed")
    public VisitPlanView.Drawn draw(@PathParam("id") UUID id) {
        return plans.draw(repository.visibleForChange(id));
    }

    @GET
    @Path("/{id}/coverage")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "coverVisitPlan",
            summary = "Who was not visited yet, by region / 应访未访与倒计时")
    @APIResponse(responseCode = "200", description = "by community, or by street")
    public VisitPlanView.Covered coverage(
            @PathParam("id") UUID id,
            @Parameter(description = "township or village (left out: village)")
                    @QueryParam("by")
                    @Pattern(regexp = "township|village")
                    String by) {
        return plans.coverage(repository.visible(id), "township".equals(by) ? TOWNSHIP : VILLAGE);
    }

    @GET
    @Path("/{id}/figures")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "sumVisitPlan",
            summary = "What the visits add up to / 走访合计",
            description = "Beside what the plan declared; a variance is shown, never made to fit.")
    @APIResponse(responseCode = "200", description = "visits that were done")
    public VisitFigures figures(@PathParam("id") UUID id) {
        return table.figures(repository.visible(id));
    }

    @POST
    @Path("/{id}/rosters")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "writeVisitRoster",
            summary = "The roster of those visited / 导出慰问名册",
            description =
                    "Columns: 序号, 村居, 户主或单位, 走访日期, 走访组, 慰问金(元), 慰问品. Names in clear only"
                            + " for who keeps the register, a child's never; audited.")
    @APIResponse(
            responseCode = "200",
            description = "the workbook",
            content = @Content(mediaType = XLSX))
    public RestResponse<StreamingOutput> roster(
            @PathParam("id") UUID id, @Valid @NotNull VisitRequests.Roster request) {
        VisitPlan plan = repository.visible(id);
        VisitRoster.Reader reader = roster.read(plan, request.purpose());
        StreamingOutput body = out -> roster.write(plan.id(), reader, out);
        return ResponseBuilder.ok(body)
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"visits.xlsx\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(operationId = "closeVisitPlan", summary = "Close a plan / 结束走访计划")
    @APIResponse(responseCode = "200", description = "closed")
    @APIResponse(responseCode = "409", description = "closed before, or some were not visited")
    public VisitPlanView close(
            @PathParam("id") UUID id, @Valid @NotNull VisitRequests.Closing request) {
        VisitPlan plan = repository.visibleForChange(id);
        plans.close(plan, request.reason());
        return plans.view(plan);
    }
}
