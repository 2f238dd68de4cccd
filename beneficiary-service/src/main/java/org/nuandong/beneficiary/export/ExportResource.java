package org.nuandong.beneficiary.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Lists out of the register, as jobs. */
@Path("/api/v1/exports")
@Tag(name = "exports", description = "Lists out / 名册导出")
class ExportResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=UTF-8";

    private final Exports exports;
    private final ExportRepository runs;
    private final Caller caller;
    private final Paging paging;

    ExportResource(Exports exports, ExportRepository runs, Caller caller, Paging paging) {
        this.exports = exports;
        this.runs = runs;
        this.caller = caller;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "startExport",
            summary = "Take a list out / 导出名册",
            description =
                    "Masked unless clear is asked for by a registrar or approver; each person"
                            + " shown stands in the audit book with the purpose.")
    @APIResponse(responseCode = "201", description = "started; ask for its state")
    @APIResponse(responseCode = "400", description = "no such layout, kind, format or purpose")
    @APIResponse(responseCode = "403", description = "a foreign region, or clear by another role")
    public RestResponse<ExportView> start(@Valid @NotNull ExportRequest request) {
        ExportRun run = exports.start(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, run.view())
                .location(URI.create("/api/v1/exports/" + run.id()))
                .header("ETag", Versions.etag(run.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listExports", summary = "Exports, newest first / 导出列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<ExportView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<ExportRun> rows =
                runs.list(
                        caller.likePatterns(),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, run -> List.of(run.id().toString()), ExportRun::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(operationId = "getExport", summary = "State of an export / 导出状态")
    @APIResponse(responseCode = "200", description = "the export")
    public ExportView get(@PathParam("id") UUID id) {
        return exports.visible(id).view();
    }

    @GET
    @Path("/{id}/file")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "downloadExport",
            summary = "The file, to whoever asked for it / 下载",
            description = "Each download is audited.")
    @APIResponse(
            responseCode = "200",
            description = "the workbook or CSV",
            content = {@Content(mediaType = XLSX), @Content(mediaType = "text/csv")})
    @APIResponse(responseCode = "404", description = "no such export of the caller")
    @APIResponse(responseCode = "409", description = "not ready yet")
    @APIResponse(responseCode = "410", description = "its time of keeping is over")
    public RestResponse<StreamingOutput> file(@PathParam("id") UUID id) {
        ExportRun run = exports.downloaded(id);
        StreamingOutput body = out -> exports.copy(id, out);
        String name = id + (run.isCsv() ? ".csv" : ".xlsx");
        return ResponseBuilder.ok(body)
                .type(run.isCsv() ? CSV : XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
