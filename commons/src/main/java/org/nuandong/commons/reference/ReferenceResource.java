package org.nuandong.commons.reference;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;

/**
 * The copy of the units, to read. Not scoped: whom to hand a person over to is asked across every
 * border. The owner of the units switches this off and brings its own.
 */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Units, as the register tells them / 机构")
@IfBuildProperty(
        name = "nuandong.reference.resource.enabled",
        stringValue = "true",
        enableIfMissing = true)
class ReferenceResource {

    private final ReferenceList list;
    private final UnitTree tree;
    private final Paging paging;

    ReferenceResource(ReferenceList list, UnitTree tree, Paging paging) {
        this.list = list;
        this.tree = tree;
        this.paging = paging;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listUnits", summary = "Units by region and kind / 按地区和类别列出单位")
    @APIResponse(responseCode = "200", description = "A page of units / 一页单位")
    public Page<UnitView> units(
            @RestQuery String region,
            @RestQuery String kind,
            @RestQuery UUID parent,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        int most = paging.limit(limit);
        List<Unit> found =
                list.units(regionOf(region), kind, parent, paging.position(cursor), most + 1);
        return paging.page(
                found,
                most,
                unit -> List.of(unit.region().code(), unit.unitId().toString()),
                UnitView::of);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getUnit", summary = "One unit / 查看一个单位")
    @APIResponse(responseCode = "200", description = "The unit / 单位")
    public UnitView unit(@RestPath UUID id) {
        return tree.find(id).map(UnitView::of).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static RegionCode regionOf(String code) {
        if (code != null && !RegionCode.isValid(code)) {
            throw CommonProblem.WRONG_TYPE.at("region");
        }
        return code == null ? null : new RegionCode(code);
    }
}
