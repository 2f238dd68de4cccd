package org.nuandong.beneficiary.programme;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** A season's projects added up, and what its papers say they come to. */
@Path("/api/v1/project-totals")
@Tag(name = "programmes")
class TotalsResource {

    private final ProjectFigures figures;
    private final DeclaredTotals declared;

    TotalsResource(ProjectFigures figures, DeclaredTotals declared) {
        this.figures = figures;
        this.declared = declared;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REPORTING_OFFICER
    })
    @Operation(
            operationId = "getProjectTotals",
            summary = "Totals by block, source and level, with variances / 项目合计与差异",
            description =
                    "Approved projects only. Declared figures stand beside the computed ones.")
    @APIResponse(responseCode = "200", description = "of what the caller may see")
    public TotalsView totals(
            @QueryParam("seasonId") @NotNull UUID seasonId,
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region) {
        RegionCode place = new RegionCode(region);
        List<ProjectFigures.Figure> all = figures.of(seasonId, place);
        return new TotalsView(
                seasonId,
                place.code(),
                Totals.part(null, all),
                Totals.by(ProjectFigures.Figure::block, all),
                Totals.by(ProjectFigures.Figure::level, all),
                Totals.sources(all),
                declared.of(seasonId, place).stream().map(one -> Totals.beside(one, all)).toList());
    }

    @POST
    @Path("/declared")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "declareTotal",
            summary = "Record what a paper declares / 登记文件所列合计",
            description = "As it stands there; nothing is made to fit.")
    @APIResponse(responseCode = "201", description = "beside what was computed")
    @APIResponse(responseCode = "400", description = "no such season or code")
    public RestResponse<TotalsView.DeclaredView> declare(
            @Valid @NotNull TotalsRequests.Declared request) {
        DeclaredTotal one = declared.record(request);
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        Totals.beside(one, figures.of(one.seasonId(), one.region())))
                .location(URI.create("/api/v1/project-totals"))
                .build();
    }

    @POST
    @Path("/declared/{id}/withdrawals")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "withdrawDeclaredTotal", summary = "It was entered wrongly / 撤销登记的合计")
    @APIResponse(responseCode = "204", description = "counted no more")
    @APIResponse(responseCode = "409", description = "withdrawn before")
    public void withdraw(
            @PathParam("id") UUID id, @Valid @NotNull ProgrammeRequests.Reason request) {
        declared.withdraw(id, request.reason());
    }
}
