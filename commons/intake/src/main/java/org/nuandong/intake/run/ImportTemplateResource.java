package org.nuandong.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.Workbooks;

/** 导入模板 (R007 附件3): made anew for each request, so that its lists are today's. */
@Path("/api/v1/import-templates")
@Tag(name = "imports")
class ImportTemplateResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportKinds kinds;
    private final ImportHost host;

    ImportTemplateResource(ImportKinds kinds, ImportHost host) {
        this.kinds = kinds;
        this.host = host;
    }

    @GET
    @Path("/{kind}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.OPERATOR,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER
    })
    @Operation(
            operationId = "downloadImportTemplate",
            summary = "The workbook to fill in / 下载导入模板",
            description =
                    "With drop-downs of the categories of the region and protected heads, in the"
                            + " language of the request; both are read.")
    @APIResponse(
            responseCode = "200",
            description = "an xlsx workbook",
            content = @Content(mediaType = XLSX))
    @APIResponse(responseCode = "404", description = "no template of this kind")
    public RestResponse<StreamingOutput> template(
            @PathParam("kind") @Parameter(description = "kind of table", example = "households")
                    String kind,
            @QueryParam("region")
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Parameter(description = "whose local categories", example = "420200")
                    String region) {
        ImportKind of = kinds.find(kind).orElseThrow(CommonProblem.NOT_FOUND::because);
        RegionCode where = region == null ? RegionCode.NATION : host.region(region, "region");
        Map<? extends SheetColumn, Choices> choices = of.choices(where);
        Tongue tongue = Tongue.of(Language.current());
        StreamingOutput body =
                out -> Workbooks.begin(out, of.form(), tongue, choices, false).close();
        return ResponseBuilder.ok(body)
                .type(XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + of.form().code() + ".xlsx\"")
                .build();
    }
}
