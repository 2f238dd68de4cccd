package org.nuandong.beneficiary.region;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** The division, open to every role; communities are added and closed by the registrars. */
@Path("/api/v1/regions")
@Tag(name = "regions", description = "Regions / 行政区划")
class RegionResource {

    private static final String CODE = "\\d{6}|\\d{9}|\\d{12}";

    private final RegionRepository regions;
    private final RegionSearch search;
    private final RegionHistory history;
    private final RegionRegister register;
    private final Caller caller;
    private final Paging paging;
    private final OfficeClock clock;

    RegionResource(
            RegionRepository regions,
            RegionSearch search,
            RegionHistory history,
            RegionRegister register,
            Caller caller,
            Paging paging,
            OfficeClock clock) {
        this.regions = regions;
        this.search = search;
        this.history = history;
        this.register = register;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    /** A community or village, or a township that the national list does not have yet. */
    public record RegionRequest(
            @NotNull @Pattern(regexp = "\\d{9}|\\d{12}") @Schema(examples = "420202006001")
                    String code,
            @NotBlank @Size(max = 60) @Schema(examples = "示范社区") String name,
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "420202006") String parentCode,
            @Schema(examples = "2026-11-01") LocalDate validFrom) {}

    /** The full new state of a local region. */
    public record RegionChange(
            @NotBlank @Size(max = 60) @Schema(examples = "示范社区") String name,
            LocalDate validFrom,
            @Schema(description = "last day") LocalDate validTo,
            @Schema(
                            description =
                                    "first day of a new name, the old one is kept; left out when"
                                            + " the old one was a slip",
                            examples = "2026-11-01")
                    LocalDate nameSince) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listRegions",
            summary = "Children of a region, or a search / 下级区划或检索",
            description =
                    "q is a code or its beginning, a name or a part of it, pinyin (huangshigang),"
                            + " initials (hsgq), or a name that a region had; the best fit first."
                            + " Each row has its full name from the province down.")
    @APIResponse(responseCode = "200", description = "a page: children by code, a search by fit")
    public Page<RegionView> list(
            @QueryParam("parent") @Pattern(regexp = CODE) String parent,
            @QueryParam("q") @Size(min = 1, max = 40) @Parameter(example = "hsgq") String q,
            @QueryParam("on")
                    @Parameter(
                            description = "as of this day; today when left out",
                            example = "2014-06-30")
                    LocalDate on,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        LocalDate day = on == null ? clock.today() : on;
        List<RegionSearch.Found> rows =
                search.find(
                        parent == null ? null : new RegionCode(parent),
                        q,
                        includeWithdrawn ? null : day,
                        paging.position(cursor),
                        most + 1);
        return paging.page(rows, most, RegionSearch.Found::position, RegionView::of);
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getRegion",
            summary = "One region; a withdrawn code still resolves / 单个区划（含已撤销）")
    @APIResponse(
            responseCode = "200",
            description = "the region, what it belongs to, what it was called, what became of it")
    @APIResponse(responseCode = "404", description = "no such code")
    public RestResponse<RegionView> get(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @QueryParam("on")
                    @Parameter(
                            description = "as of this day; today when left out",
                            example = "2014-06-30")
                    LocalDate on) {
        RegionView view =
                history.of(code, on == null ? clock.today() : on)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        return ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(history.version(code)))
                .build();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.OPERATOR})
    @Operation(operationId = "addRegion", summary = "Add a community or village / 新增社区或村")
    @APIResponse(responseCode = "201", description = "added")
    @APIResponse(responseCode = "400", description = "not under its parent")
    @APIResponse(responseCode = "409", description = "the code exists")
    public RestResponse<RegionView> add(@Valid @NotNull RegionRequest request) {
        RegionCode code = new RegionCode(request.code());
        RegionCode parent = new RegionCode(request.parentCode());
        Region region = register.add(code, request.name(), parent, request.validFrom());
        return ResponseBuilder.create(RestResponse.Status.CREATED, RegionView.of(region, null))
                .location(URI.create("/api/v1/regions/" + code.code()))
                .header("ETag", Versions.etag(region.version()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.OPERATOR})
    @Operation(operationId = "changeRegion", summary = "Rename or close a local region / 变更或撤销本地区划")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "404", description = "no such code")
    @APIResponse(responseCode = "409", description = "the national list is not changed here")
    public RestResponse<RegionView> change(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegionChange request) {
        Region region = regions.lock(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        caller.requireRegion(region.code());
        Versions.require(ifMatch, region.version());
        register.change(region, request);
        return answer(region);
    }

    @PUT
    @Path("/{code}/withdrawal")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.OPERATOR})
    @Operation(
            operationId = "withdrawRegion",
            summary = "A code ended; what took its place / 撤销区划",
            description =
                    "For townships and below; of counties and above only by an operator. A newer"
                            + " national list that knows it better takes the last word.")
    @APIResponse(responseCode = "200", description = "withdrawn; old files still resolve")
    @APIResponse(responseCode = "400", description = "an heir that is unknown or not in force")
    @APIResponse(responseCode = "403", description = "a foreign region, or too high a one")
    @APIResponse(responseCode = "404", description = "no such code")
    @APIResponse(responseCode = "409", description = "the national list withdrew it already")
    public RestResponse<RegionView> withdraw(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegionWithdrawal request) {
        Region region = regions.lock(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        Versions.require(ifMatch, region.version());
        register.withdraw(region, request);
        return answer(region);
    }

    @DELETE
    @Path("/{code}/withdrawal")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.OPERATOR})
    @Operation(operationId = "reinstateRegion", summary = "It was not withdrawn / 恢复区划")
    @APIResponse(responseCode = "200", description = "in force again")
    @APIResponse(responseCode = "403", description = "a foreign region, or too high a one")
    @APIResponse(responseCode = "404", description = "no such code")
    @APIResponse(responseCode = "409", description = "it was not withdrawn here")
    public RestResponse<RegionView> reinstate(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") String ifMatch) {
        Region region = regions.lock(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        Versions.require(ifMatch, region.version());
        register.reinstate(region);
        return answer(region);
    }

    private static RestResponse<RegionView> answer(Region region) {
        return ResponseBuilder.ok(RegionView.of(region, null))
                .header("ETag", Versions.etag(region.version()))
                .build();
    }
}
