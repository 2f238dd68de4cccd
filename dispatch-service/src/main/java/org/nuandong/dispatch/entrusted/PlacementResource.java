package org.nuandong.dispatch.entrusted;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 托养人员: who was handed over, where they are now, how it ended (R194). */
@Path("/api/v1/entrusted-placements")
@Tag(name = "entrusted")
class PlacementResource {

    private final Placements placements;
    private final EntrustedRepository entrusted;
    private final Dictionaries dictionaries;
    private final IdPages pages;

    PlacementResource(
            Placements placements,
            EntrustedRepository entrusted,
            Dictionaries dictionaries,
            IdPages pages) {
        this.placements = placements;
        this.entrusted = entrusted;
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listPlacements",
            summary = "Everybody handed over, the latest first / 托养人员列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<EntrustedViews.PlacementView> list(
            @Parameter(description = "Not ended?") @QueryParam("living") Boolean living,
            @QueryParam("institutionId") UUID institutionId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> entrusted.placements(living, institutionId, before, most),
                placement -> placement.id(),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getPlacement", summary = "One placement with its moves / 托养详情")
    @APIResponse(responseCode = "200", description = "The placement with its ETag / 托养")
    public RestResponse<EntrustedViews.PlacementView> get(@PathParam("id") UUID id) {
        return answer(entrusted.placements().visible(id));
    }

    @POST
    @Path("/{id}/moves")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "placeInInstitution",
            summary = "Where the person is from now on / 入住或转院",
            description = "Needs an agreement in force and a free place. / 须有有效协议和空余名额。")
    @APIResponse(responseCode = "200", description = "The placement as it is now / 托养")
    @APIResponse(responseCode = "409", description = "Full, closed, or ended / 已满、停用或已结束")
    @APIResponse(responseCode = "422", description = "No agreement in force / 无有效协议")
    public RestResponse<EntrustedViews.PlacementView> move(
            @PathParam("id") UUID id,
            @BodyExample(EntrustedExamples.MOVE) @NotNull @Valid EntrustedRequests.Move body) {
        return answer(placements.move(id, body));
    }

    @POST
    @Path("/{id}/ends")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "endPlacement", summary = "Returned, settled, collected … / 结束托养")
    @APIResponse(responseCode = "200", description = "Ended / 已结束")
    @APIResponse(responseCode = "409", description = "Ended already / 此前已结束")
    public RestResponse<EntrustedViews.PlacementView> end(
            @PathParam("id") UUID id,
            @BodyExample(EntrustedExamples.END) @NotNull @Valid EntrustedRequests.End body) {
        dictionaries.require("placement-end", body.how(), "how");
        return answer(placements.end(id, body));
    }

    private RestResponse<EntrustedViews.PlacementView> answer(Placement placement) {
        entrusted.flush();
        return Answers.ok(view(placement), placement.version());
    }

    private EntrustedViews.PlacementView view(Placement placement) {
        return EntrustedViews.PlacementView.of(placement, entrusted.moves(placement.id()));
    }
}
