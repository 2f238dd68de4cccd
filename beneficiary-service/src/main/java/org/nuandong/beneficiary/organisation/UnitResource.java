package org.nuandong.beneficiary.organisation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Units are reference data, read by every role; a bureau keeps those of its own region. */
@Path("/api/v1/units")
@Tag(name = "units", description = "Units / 机构")
class UnitResource {

    private final UnitRepository units;
    private final UnitRegister register;
    private final Caller caller;
    private final Paging paging;

    UnitResource(UnitRepository units, UnitRegister register, Caller caller, Paging paging) {
        this.units = units;
        this.register = register;
        this.caller = caller;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(operationId = "openUnit", summary = "Open a unit / 新建机构")
    @APIResponse(responseCode = "201", description = "opened")
    @APIResponse(responseCode = "400", description = "unknown kind, region or parent")
    public RestResponse<UnitView> open(@Valid @NotNull UnitState request) {
        Unit unit = register.open(UuidVersion7Strategy.INSTANCE.generateUuid(null), request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, UnitView.of(unit))
                .location(URI.create("/api/v1/units/" + unit.id()))
                .header("ETag", Versions.etag(unit.version()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listUnits", summary = "Units of a region, kind or parent / 机构列表")
    @APIResponse(responseCode = "200", description = "a page, by region")
    public Page<UnitView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("kind") @Size(max = 40) String kind,
            @QueryParam("parent") UUID parent,
            @Parameter(description = "with parent: who reports this form to it")
                    @QueryParam("form")
                    @Size(max = 60)
                    String form,
            @QueryParam("q") @Size(min = 1, max = 80) String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        RegionCode below = region == null ? null : new RegionCode(region);
        List<Unit> rows =
                units.list(
                        new UnitRepository.Filter(below, kind, parent, form, q),
                        paging.position(cursor),
                        most + 1);
        return paging.page(
                rows, most, row -> List.of(row.region().code(), row.id().toString()), UnitView::of);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getUnit", summary = "One unit / 单个机构")
    @APIResponse(responseCode = "200", description = "the unit")
    @APIResponse(responseCode = "404", description = "no such unit")
    public RestResponse<UnitView> get(@PathParam("id") UUID id) {
        return answer(units.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(operationId = "changeUnit", summary = "Change or close a unit / 变更或撤销机构")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "403", description = "a unit of a foreign region")
    @APIResponse(responseCode = "404", description = "no such unit")
    public RestResponse<UnitView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull UnitState request) {
        Unit unit = units.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        caller.requireRegion(unit.region());
        Versions.require(ifMatch, unit.version());
        register.change(unit, request);
        return answer(unit);
    }

    private static RestResponse<UnitView> answer(Unit unit) {
        return ResponseBuilder.ok(UnitView.of(unit))
                .header("ETag", Versions.etag(unit.version()))
                .build();
    }
}
