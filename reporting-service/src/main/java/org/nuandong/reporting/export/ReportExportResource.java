package org.nuandong.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.security.Role;

/** A report as a file. */
@Path("/api/v1/reports/{id}/export")
@Tag(name = "reports", description = "Official tables / 报表")
class ReportExportResource {

    private final ReportExport export;

    ReportExportResource(ReportExport export) {
        this.export = export;
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
            operationId = "exportReport",
            summary = "The report as a file / 导出报表",
            description =
                    "xlsx as it is printed and signed; csv for other programs (UTF-8 with its mark,"
                            + " formulas neutralised); json is the very content whose SHA-256 the"
                            + " report states. For the public, small counts are hidden; then there"
                            + " is no json. Labels by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = ReportExport.XLSX),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/json")
            })
    @APIResponse(responseCode = "400", description = "No such format or audience")
    @APIResponse(responseCode = "404", description = "No such report in your scope")
    public RestResponse<byte[]> export(
            @RestPath UUID id,
            @Parameter(description = "xlsx (usual), csv, json", example = "xlsx") @RestQuery
                    String format,
            @Parameter(description = "office (usual), public", example = "office") @RestQuery
                    String audience) {
        ReportExport.File file = export.of(id, ExportFormat.of(format), Audience.of(audience));
        return RestResponse.ResponseBuilder.ok(file.content())
                .type(file.format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + file.digest() + ":")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
