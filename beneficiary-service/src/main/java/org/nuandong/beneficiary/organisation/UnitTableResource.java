package org.nuandong.beneficiary.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.sheet.Tongue;

/** 机构名录导出: in the very columns of its import, so that it comes in again unchanged. */
@Path("/api/v1/unit-table")
@Tag(name = "units")
class UnitTableResource {

    private final UnitSheet sheet;
    private final Regions regions;
    private final Caller caller;

    UnitTableResource(UnitSheet sheet, Regions regions, Caller caller) {
        this.sheet = sheet;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(
            operationId = "exportUnits",
            summary = "The units of a region as CSV / 导出机构名录",
            description =
                    "The columns of the import of units; units above are named by their system id"
                            + " / 列与机构导入模板一致，上级机构以系统编号填写")
    @APIResponse(
            responseCode = "200",
            description = "CSV in UTF-8, closed units included",
            content = @Content(mediaType = "text/csv"))
    public RestResponse<StreamingOutput> csv(
            @Parameter(description = "this region and what lies below it", example = "420200")
                    @QueryParam("region")
                    @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region) {
        RegionCode below = regions.known(region, "region");
        caller.requireRegion(below);
        Tongue tongue = Tongue.of(Language.current());
        StreamingOutput body = out -> sheet.write(below, tongue, out);
        return ResponseBuilder.ok(body)
                .type("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"units-" + below.code() + ".csv\"")
                .build();
    }
}
