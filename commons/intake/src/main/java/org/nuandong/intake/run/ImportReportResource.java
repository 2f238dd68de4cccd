package org.nuandong.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.Tongue;

/** 校验报告: each fault with row, column and reason, and the same as a marked workbook. */
@Path("/api/v1/imports/{id}")
@Tag(name = "imports")
class ImportReportResource {

    private final Imports imports;
    private final ImportTable table;
    private final EffectTable effects;
    private final FaultWorkbook workbook;
    private final ImportKinds kinds;
    private final AuditTrail audit;
    private final Paging paging;

    ImportReportResource(
            Imports imports,
            ImportTable table,
            EffectTable effects,
            FaultWorkbook workbook,
            ImportKinds kinds,
            AuditTrail audit,
            Paging paging) {
        this.imports = imports;
        this.table = table;
        this.effects = effects;
        this.workbook = workbook;
        this.kinds = kinds;
        this.audit = audit;
        this.paging = paging;
    }

    @GET
    @Path("/faults")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(
            operationId = "listImportFaults",
            summary = "Each fault with row, column and reason / 错误清单",
            description = "Nothing that was typed is repeated.")
    @APIResponse(responseCode = "200", description = "a page, in the order of the rows")
    public Page<FaultView> faults(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        ImportKind kind = kinds.of(imports.readable(id));
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<ImportTable.Line> lines =
                table.faults(
                        id,
                        after == null ? 0 : Integer.parseInt(after.get(0)),
                        after == null ? 0 : Integer.parseInt(after.get(1)),
                        most + 1);
        return paging.page(
                lines,
                most,
                line -> List.of(String.valueOf(line.row()), String.valueOf(line.place())),
                line -> FaultView.of(kind, line));
    }

    @GET
    @Path("/rows")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(operationId = "listImportRows", summary = "What each row would do / 逐行结论")
    @APIResponse(responseCode = "200", description = "a page, in the order of the rows")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("verdict")
                    @Size(max = 20)
                    @Parameter(description = "only these", example = "changed")
                    String verdict,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        imports.readable(id);
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<ImportRowView> rows =
                table.rows(
                        id, verdict, after == null ? 0 : Integer.parseInt(after.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(String.valueOf(row.row())), row -> row);
    }

    @GET
    @Path("/effects")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.APPROVER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listImportEffects",
            summary = "What it did, and what an undo left / 导入结果与撤销情况")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<EffectView> effects(
            @PathParam("id") UUID id,
            @QueryParam("kept")
                    @DefaultValue("false")
                    @Parameter(description = "only what an undo left as it is")
                    boolean kept,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        imports.visible(id);
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<EffectView> found =
                effects.list(id, kept, after == null ? 0 : Long.parseLong(after.get(0)), most + 1);
        return paging.page(found, most, one -> List.of(String.valueOf(one.number())), one -> one);
    }

    @GET
    @Path("/fault-workbook")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(
            operationId = "downloadFaultWorkbook",
            summary = "The same rows, faults marked / 下载错误标注表",
            description =
                    "Made for those who sent the file: it holds what they typed, and each download"
                            + " is audited. Corrected, it can be sent again.")
    @APIResponse(
            responseCode = "200",
            description = "an xlsx workbook",
            content = @Content(mediaType = ImportTemplateResource.XLSX))
    @APIResponse(responseCode = "410", description = "the file is gone")
    public RestResponse<StreamingOutput> workbook(@PathParam("id") UUID id) {
        ImportRun run = imports.readable(id);
        ImportKind kind = kinds.of(run);
        byte[] content = workbook.content(run);
        Map<? extends SheetColumn, Choices> choices = kind.choices(run.region());
        Tongue tongue = Tongue.of(Language.current());
        audit.read("import", id, run.region(), null, List.of("file"), "correction");
        StreamingOutput body = out -> workbook.write(run, kind, content, choices, tongue, out);
        return ResponseBuilder.ok(body)
                .type(ImportTemplateResource.XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".xlsx\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
