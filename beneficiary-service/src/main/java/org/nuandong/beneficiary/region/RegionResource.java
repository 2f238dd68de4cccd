package org.nuandong.beneficiary.region;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final RegionEvents events;
    private final Caller caller;
    private final Paging paging;
    private final OfficeClock clock;

    RegionResource(
            RegionRepository regions,
            RegionEvents events,
            Caller caller,
            Paging paging,
            OfficeClock clock) {
        this.regions = regions;
        this.events = events;
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
            @Schema(description = "last day") LocalDate validTo) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listRegions",
            summary = "Children of a region, or a search by name or code / 下级区划或检索")
    @APIResponse(responseCode = "200", description = "a page, by code")
    public Page<RegionView> list(
            @QueryParam("parent") @Pattern(regexp = CODE) String parent,
            @QueryParam("q") @Size(min = 1, max = 40) String q,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Region> rows =
                regions.list(
                        parent == null ? null : new RegionCode(parent),
                        q,
                        includeWithdrawn ? null : clock.today(),
                        position == null ? null : position.get(0),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.code().code()), RegionView::of);
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getRegion",
            summary = "One region; a withdrawn code still resolves / 单个区划（含已撤销）")
    @APIResponse(responseCode = "200", description = "the region with its full name")
    @APIResponse(responseCode = "404", description = "no such code")
    public RestResponse<RegionView> get(@PathParam("code") @Pattern(regexp = CODE) String code) {
        List<Region> line = regions.lineage(code);
        if (line.isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Region region = line.get(line.size() - 1);
        String fullName = line.stream().map(Region::name).distinct().collect(Collectors.joining());
        return ResponseBuilder.ok(RegionView.of(region, fullName))
                .header("ETag", Versions.etag(region.version()))
                .build();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.OPERATOR})
    @Operation(operationId = "addRegion", summary = "Add a community or village / 新增社区或村")
    @APIResponse(responseCode = "201", description = "added")
    @APIResponse(responseCode = "400", description = "not under its parent")
    @APIResponse(responseCode = "403", description = "a foreign region")
    @APIResponse(responseCode = "409", description = "the code exists")
    public RestResponse<RegionView> add(@Valid @NotNull RegionRequest request) {
        RegionCode code = new RegionCode(request.code());
        RegionCode parent = new RegionCode(request.parentCode());
        caller.requireRegion(code);
        Region above =
                regions.findByIdOptional(parent.code())
                        .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("parentCode"));
        if (!above.code().covers(code) || code.level() <= above.level()) {
            throw RegionProblem.REGION_NOT_UNDER_PARENT.at("parentCode");
        }
        if (regions.findByIdOptional(code.code()).isPresent()) {
            throw RegionProblem.REGION_EXISTS.at("code");
        }
        Region region =
                Region.local(code, request.name(), parent, request.validFrom(), clock.now());
        regions.persistAndFlush(region);
        events.changed(region);
        return ResponseBuilder.create(RestResponse.Status.CREATED, RegionView.of(region))
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
    @APIResponse(responseCode = "403", description = "a foreign region")
    @APIResponse(responseCode = "404", description = "no such code")
    @APIResponse(responseCode = "409", description = "the national list is not changed here")
    @APIResponse(responseCode = "412", description = "changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<RegionView> change(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegionChange request) {
        Region region = regions.lock(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        caller.requireRegion(region.code());
        Versions.require(ifMatch, region.version());
        region.change(request.name(), request.validFrom(), request.validTo(), clock.now());
        regions.flush();
        events.changed(region);
        return ResponseBuilder.ok(RegionView.of(region))
                .header("ETag", Versions.etag(region.version()))
                .build();
    }
}
