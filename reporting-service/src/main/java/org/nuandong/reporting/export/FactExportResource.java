package org.nuandong.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** The facts behind whole reports, as jobs. */
@Path("/api/v1/exports")
@Tag(name = "exports", description = "Lists out / 明细导出")
class FactExportResource {

    private final Exports exports;
    private final ExportRepository runs;
    private final Paging paging;
    private final Caller caller;

    FactExportResource(Exports exports, ExportRepository runs, Paging paging, Caller caller) {
        this.exports = exports;
        this.runs = runs;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(
            operationId = "startExport",
            summary = "List the facts behind a report or a region / 导出明细",
            description =
                    "Written by a job, as the facts are while it runs and as far as you see;"
                            + " numbers of incidents and cases and codes, nothing of a person.")
    @BodyExample(
            "{\"form\": \"homeless-relief-monthly\", \"regionCode\": \"410106\","
                    + " \"period\": \"2016-08\", \"rows\": [\"total\"], \"format\": \"csv\"}")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; look at its Location",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(responseCode = "400", description = "Neither a report nor a form, unknown row")
    @APIResponse(responseCode = "403", description = "Outside your scope")
    @APIResponse(responseCode = "409", description = "Too many of yours are running")
    public RestResponse<ExportView> start(@NotNull @Valid ExportRequest request) {
        ExportRun run = exports.start(request);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, ExportView.of(run))
                .location(URI.create("/api/v1/exports/" + run.id()))
                .build();
    }

    @GET
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(operationId = "listExports", summary = "Your exports, newest first / 我的导出")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ExportView> list(@RestQuery Integer limit, @RestQuery String cursor) {
        int rows = paging.limit(limit);
        List<String> after = paging.position(cursor);
        return paging.page(
                runs.of(
                        caller.subject(),
                        after == null ? null : UUID.fromString(after.get(0)),
                        rows + 1),
                rows,
                run -> List.of(run.id().toString()),
                ExportView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(operationId = "getExport", summary = "How far an export is / 导出进度")
    @APIResponse(responseCode = "200", description = "State and progress")
    @APIResponse(responseCode = "404", description = "None of yours, or your scope is smaller now")
    public ExportView get(@RestPath UUID id) {
        return ExportView.of(exports.own(id));
    }

    @GET
    @Path("/{id}/file")
    @Transactional
    @RolesAllowed({Role.REPORTING_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(
            operationId = "downloadExport",
            summary = "The file, to whoever asked for it / 下载明细",
            description = "Each download is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = ReportExport.XLSX)})
    @APIResponse(responseCode = "404", description = "None of yours, or your scope is smaller now")
    @APIResponse(responseCode = "409", description = "Not ready, or failed")
    @APIResponse(responseCode = "410", description = "Its time of keeping is over")
    public RestResponse<StreamingOutput> file(@RestPath UUID id) {
        ExportRun run = exports.downloaded(id);
        StreamingOutput body = out -> exports.copy(id, out);
        String name = run.form() + "-" + run.period() + "-facts." + run.format().code();
        return ResponseBuilder.ok(body)
                .type(run.format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
