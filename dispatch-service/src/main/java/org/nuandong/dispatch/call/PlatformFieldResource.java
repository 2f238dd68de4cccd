package org.nuandong.dispatch.call;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.PLATFORM_110;
import static org.nuandong.commons.security.Role.PLATFORM_120;
import static org.nuandong.commons.security.Role.PLATFORM_12345;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.call.MapViews.Ending;
import org.nuandong.dispatch.call.MapViews.FieldView;
import org.nuandong.dispatch.call.MapViews.NewField;

/** 平台字段对照: what each platform's fields mean to us, as data (C11, R271). */
@Path("/api/v1/platform-fields")
@Tag(name = "platform-maps", description = "What platforms' fields and codes mean / 平台对照表")
class PlatformFieldResource {

    private final MapChanges changes;
    private final MapCheck check;
    private final MapPages pages;

    PlatformFieldResource(MapChanges changes, MapCheck check, MapPages pages) {
        this.changes = changes;
        this.check = check;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({
        OPERATOR,
        BUREAU_LEADER,
        DUTY_LEADER,
        AUDITOR,
        PLATFORM_110,
        PLATFORM_120,
        PLATFORM_12345
    })
    @Operation(
            operationId = "listPlatformFields",
            summary = "What its fields mean where the caller works / 平台字段对照",
            description =
                    "The rows of the nearest region replace those above it. A platform sees its own.")
    @APIResponse(responseCode = "200", description = "By platform, region and meaning / 分页结果")
    public Page<FieldView> list(
            @Parameter(example = "110") @QueryParam("platform") String platform,
            @Parameter(description = "Those that bear on it", example = "420200")
                    @QueryParam("region")
                    RegionCode region,
            @Parameter(description = "Those that hold at this moment") @QueryParam("at") Instant at,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        check.requirePlatform(platform);
        return pages.of(changes.fields(platform, region, at), cursor, limit, FieldView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, BUREAU_LEADER})
    @Operation(
            operationId = "enterPlatformField",
            summary = "Say what a field means from a time on / 维护字段对照",
            description =
                    "Replaces what it meant in that region from then on; calls that came were read"
                            + " as it was then.")
    @APIResponse(responseCode = "201", description = "Entered; the next call is read so / 已生效")
    @APIResponse(responseCode = "400", description = "Not a code of ours, or in the past / 内容有误")
    public RestResponse<FieldView> enter(
            @BodyExample(MapViews.FIELD) @NotNull @Valid NewField body) {
        check.require(body);
        MapEntry entry =
                changes.entry(
                        body.regionCode(), body.validFrom(), body.validTo(), body.source().strip());
        FieldRow row =
                changes.enter(
                        new FieldRow(
                                body.platform(),
                                body.regionCode(),
                                body.field().strip(),
                                body.meaning(),
                                body.sort() == null ? 0 : body.sort(),
                                entry));
        return RestResponse.ResponseBuilder.<FieldView>created(
                        URI.create("/api/v1/platform-fields/" + entry.id()))
                .entity(FieldView.of(row))
                .build();
    }

    @POST
    @Path("/{id}/endings")
    @Transactional
    @RolesAllowed({OPERATOR, BUREAU_LEADER})
    @Operation(
            operationId = "endPlatformField",
            summary = "From then on it holds no more / 停用字段对照",
            description = "What holds above the region holds again.")
    @APIResponse(responseCode = "200", description = "The row with its end / 已停用")
    @APIResponse(responseCode = "409", description = "It has ended already / 已停用")
    public FieldView end(
            @PathParam("id") UUID id, @BodyExample(MapViews.END) @NotNull @Valid Ending body) {
        FieldRow row = find(id);
        changes.end(row, body.at());
        return FieldView.of(find(id));
    }

    private FieldRow find(UUID id) {
        return MapPages.find(changes.fields(null, null, null), id);
    }
}
