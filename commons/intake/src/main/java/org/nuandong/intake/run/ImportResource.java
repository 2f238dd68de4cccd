package org.nuandong.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Imports: announced, sent, checked, then accepted, discarded or taken back. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "Spreadsheets in / 表格导入")
class ImportResource {

    private final Imports imports;
    private final ImportTexts texts;
    private final Paging paging;

    ImportResource(Imports imports, ImportTexts texts, Paging paging) {
        this.imports = imports;
        this.texts = texts;
        this.paging = paging;
    }

    /** What is going to be sent. */
    @Schema(example = "{\"kind\": \"households\", \"regionCode\": \"420222100\"}")
    public record ImportRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "a kind of GET /import-templates",
                            examples = "households")
                    String kind,
            @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "what the table is about", examples = "420222100")
                    String regionCode) {}

    /** Which rows. */
    @Schema(example = "{\"rows\": \"good\"}")
    public record AcceptanceRequest(
            @NotBlank
                    @Size(max = 10)
                    @Schema(
                            description = "all: refused while one has a fault; good: only those",
                            examples = "good")
                    String rows) {}

    /** Why it is taken back. */
    @Schema(example = "{\"reason\": \"表格版本有误\"}")
    public record UndoRequest(@NotBlank @Size(max = 300) String reason) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(operationId = "openImport", summary = "Announce a spreadsheet / 新建导入")
    @APIResponse(responseCode = "201", description = "opened; send the file next")
    @APIResponse(responseCode = "400", description = "no such kind or region")
    @APIResponse(responseCode = "403", description = "a foreign region, or another's kind of table")
    public RestResponse<ImportView> open(@Valid @NotNull ImportRequest request) {
        ImportRun run = imports.open(request.kind(), request.regionCode());
        return ResponseBuilder.create(RestResponse.Status.CREATED, texts.view(run))
                .location(URI.create("/api/v1/imports/" + run.id()))
                .header("ETag", Versions.etag(run.version()))
                .build();
    }

    @PUT
    @Path("/{id}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(
            operationId = "sendImportFile",
            summary = "Send the file; the check begins / 上传文件并校验",
            description =
                    "xlsx, or CSV in UTF-8, UTF-16 or GB18030, whatever its name; the content"
                            + " decides. Nothing is changed by it.")
    @APIResponse(responseCode = "200", description = "the check goes on; ask for its progress")
    @APIResponse(responseCode = "409", description = "it has a file already")
    @APIResponse(responseCode = "413", description = "too large")
    public RestResponse<ImportView> send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull InputStream file) {
        return answer(imports.take(id, ifMatch, file));
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK,
        Role.APPROVER,
        Role.AUDITOR
    })
    @Operation(operationId = "listImports", summary = "Imports, newest first / 导入列表")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<ImportView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<ImportRun> rows =
                imports.list(position == null ? null : UUID.fromString(position.get(0)), most + 1);
        return paging.page(rows, most, run -> List.of(run.id().toString()), texts::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK,
        Role.APPROVER,
        Role.AUDITOR
    })
    @Operation(operationId = "getImport", summary = "State and progress / 导入进度")
    @APIResponse(responseCode = "200", description = "the import")
    public RestResponse<ImportView> get(@PathParam("id") UUID id) {
        return answer(imports.visible(id));
    }

    @POST
    @Path("/{id}/acceptances")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(
            operationId = "acceptImport",
            summary = "Write all rows, or the good ones / 入库",
            description = "Goes on as a job; a kill goes on where it stopped.")
    @APIResponse(responseCode = "200", description = "the acceptance goes on")
    @APIResponse(responseCode = "409", description = "has faults, nothing to write, or not checked")
    public RestResponse<ImportView> accept(
            @PathParam("id") UUID id, @Valid @NotNull AcceptanceRequest request) {
        return answer(imports.accept(id, request.rows()));
    }

    @POST
    @Path("/{id}/discards")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(operationId = "discardImport", summary = "Throw it away / 放弃导入")
    @APIResponse(responseCode = "200", description = "discarded; the file is gone")
    @APIResponse(responseCode = "409", description = "it is accepted already")
    public RestResponse<ImportView> discard(@PathParam("id") UUID id) {
        return answer(imports.discard(id));
    }

    @POST
    @Path("/{id}/undos")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.APPROVER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK
    })
    @Operation(
            operationId = "undoImport",
            summary = "Take an import back / 撤销导入",
            description =
                    "By another person, within a preset time. What was not touched since is"
                            + " withdrawn or set back, each with its event; the rest stays and is"
                            + " listed.")
    @APIResponse(responseCode = "200", description = "the undoing goes on")
    @APIResponse(responseCode = "403", description = "by whoever sent or accepted it")
    @APIResponse(responseCode = "409", description = "not accepted, or too late")
    public RestResponse<ImportView> undo(
            @PathParam("id") UUID id, @Valid @NotNull UndoRequest request) {
        return answer(imports.undo(id, request.reason()));
    }

    private RestResponse<ImportView> answer(ImportRun run) {
        return ResponseBuilder.ok(texts.view(run))
                .header("ETag", Versions.etag(run.version()))
                .build();
    }
}
