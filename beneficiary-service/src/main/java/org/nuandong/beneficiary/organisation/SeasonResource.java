package org.nuandong.beneficiary.organisation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** When the winter action of a place runs; each bureau says it for its own region. */
@Path("/api/v1/seasons")
@Tag(name = "seasons", description = "Seasons / 行动时段")
class SeasonResource {

    private final Seasons seasons;
    private final Caller caller;

    SeasonResource(Seasons seasons, Caller caller) {
        this.seasons = seasons;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSeasons", summary = "Seasons of a place / 行动时段列表")
    @APIResponse(responseCode = "200", description = "its own and those above it, latest first")
    public List<SeasonView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region) {
        return seasons.of(region == null ? null : new RegionCode(region)).stream()
                .map(SeasonWindow::view)
                .toList();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(operationId = "openSeason", summary = "Name a season / 设定行动时段")
    @APIResponse(responseCode = "201", description = "named")
    @APIResponse(responseCode = "400", description = "unknown region, or dates reversed")
    public RestResponse<SeasonView> open(@Valid @NotNull SeasonState request) {
        SeasonWindow season = seasons.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, season.view())
                .location(URI.create("/api/v1/seasons/" + season.id()))
                .header("ETag", Versions.etag(season.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getSeason", summary = "One season / 单个行动时段")
    @APIResponse(responseCode = "200", description = "the season")
    @APIResponse(responseCode = "404", description = "no such season")
    public RestResponse<SeasonView> get(@PathParam("id") UUID id) {
        return answer(seasons.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(operationId = "changeSeason", summary = "Change a season / 变更行动时段")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "404", description = "no such season")
    public RestResponse<SeasonView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull SeasonState request) {
        SeasonWindow season =
                seasons.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        caller.requireRegion(season.region());
        Versions.require(ifMatch, season.version());
        seasons.change(season, request);
        return answer(season);
    }

    private static RestResponse<SeasonView> answer(SeasonWindow season) {
        return ResponseBuilder.ok(season.view())
                .header("ETag", Versions.etag(season.version()))
                .build();
    }
}
