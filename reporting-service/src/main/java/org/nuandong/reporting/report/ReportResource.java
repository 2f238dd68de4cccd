package org.nuandong.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Behind;
import org.nuandong.reporting.indicator.Reach;

/** Reports: drafted, looked at, opened down to their facts. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReportResource {

    private static final String DRAFT =
            """
            {"form": "homeless-relief-monthly",
             "unitId": "0193a5c0-0000-7000-8000-000420200002", "period": "2026-12"}
            """;

    private final ReportDesk desk;
    private final ReportViews views;
    private final ReportRepository reports;
    private final CellFacts facts;
    private final ReportLines lines;
    private final Paging paging;
    private final Caller caller;

    ReportResource(
            ReportDesk desk,
            ReportViews views,
            ReportRepository reports,
            CellFacts facts,
            ReportLines lines,
            Paging paging,
            Caller caller) {
        this.desk = desk;
        this.views = views;
        this.reports = reports;
        this.facts = facts;
        this.lines = lines;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(Role.REPORTING_OFFICER)
    @Operation(
            operationId = "draftReport",
            summary = "Draft a report from the facts / 起草报表",
            description =
                    "For a unit with all below it, or for a region; never both. A draft moves with"
                            + " the facts until it is submitted.")
    @BodyExample(DRAFT)
    @APIResponse(
            responseCode = "201",
            description = "The draft with its figures",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "Unknown form or no such period")
    @APIResponse(responseCode = "403", description = "Outside your scope")
    @APIResponse(responseCode = "409", description = "There is a report of this form already")
    public RestResponse<ReportView> draft(@NotNull @Valid ReportRequest request) {
        Report report = desk.draft(request);
        return RestResponse.ResponseBuilder.<ReportView>created(
                        URI.create("/api/v1/reports/" + report.id()))
                .header("ETag", Versions.etag(report.version()))
                .entity(views.view(report))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listReports",
            summary = "Reports of the caller's scope / 报表列表",
            description = "Newest period first.")
    @APIResponse(responseCode = "200", description = "One page of reports")
    public Page<ReportLine> list(
            @RestQuery String form,
            @Parameter(examples = @ExampleObject(name = "month", value = "2026-12")) @RestQuery
                    String period,
            @RestQuery String state,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        int rows = paging.limit(limit);
        List<String> after = paging.position(cursor);
        ReportRepository.Position position =
                after == null
                        ? new ReportRepository.Position(null, null, rows + 1)
                        : new ReportRepository.Position(
                                after.get(0), UUID.fromString(after.get(1)), rows + 1);
        return paging.page(
                reports.list(Reach.of(caller), lines.beyondReach(), form, period, state, position),
                rows,
                report -> List.of(report.period(), report.id().toString()),
                ReportLine::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "getReport",
            summary = "A report with its cells, invariants and sources / 查看报表",
            description =
                    "Labels by Accept-Language. A draft is counted afresh; a submitted one stands,"
                            + " with what the facts would now change beside it.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No such report in your scope")
    public RestResponse<ReportView> get(@RestPath UUID id) {
        Report report = desk.find(id);
        return RestResponse.ResponseBuilder.ok(views.view(report))
                .header("ETag", Versions.etag(report.version()))
                .build();
    }

    @GET
    @Path("/{id}/cells/{row}/{column}/facts")
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(
            operationId = "listCellFacts",
            summary = "The facts behind a cell / 单元格下钻",
            description =
                    "By time; each names the number of its incident or case and where to find it."
                            + " Facts as they are now, within the caller's scope.")
    @APIResponse(responseCode = "200", description = "One page of facts")
    @APIResponse(responseCode = "404", description = "No such report, row or column")
    public Page<CellFactView> facts(
            @RestPath UUID id,
            @RestPath String row,
            @RestPath String column,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        Report report = desk.find(id);
        int rows = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<Behind> found =
                facts.open(
                        desk.edition(report),
                        desk.subject(report),
                        row,
                        column,
                        after == null ? null : Instant.parse(after.get(0)),
                        after == null ? null : after.get(1),
                        rows + 1);
        FormRow formRow = desk.form(report).row(row).orElseThrow();
        return paging.page(
                found,
                rows,
                behind -> List.of(behind.at().toString(), behind.id()),
                behind -> facts.view(behind, formRow));
    }
}
