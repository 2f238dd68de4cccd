package org.nuandong.commons.preset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;

/** Reading presets: all that bear on the caller's regions, and the one in force. */
@Path("/api/v1/presets")
@Tag(name = "presets", description = "Numbers of the plans / 预设")
class PresetResource {

    private static final Comparator<Preset> ORDER = Comparator.comparing(PresetResource::position);

    private final Presets presets;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    PresetResource(Presets presets, Paging paging, Caller caller, Clock clock) {
        this.presets = presets;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listPresets",
            summary = "Values that bear on the caller's regions / 与本辖区有关的预设")
    @APIResponse(responseCode = "200", description = "By key, region and beginning")
    public Page<PresetView> list(
            @RestQuery @Parameter(example = "arrival.target.near") String key,
            @RestQuery @Parameter(description = "Those that bear on it", example = "420200")
                    RegionCode region,
            @RestQuery @Parameter(description = "Those that hold at this moment") Instant at,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        int size = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<Preset> rows =
                presets.book().all().stream()
                        .filter(preset -> key == null || preset.key().equals(key))
                        .filter(preset -> region == null || bearsOn(preset, region))
                        .filter(preset -> at == null || presets.book().holdsAt(preset, at))
                        .filter(this::isVisible)
                        .filter(
                                preset ->
                                        after == null
                                                || position(preset).compareTo(after.get(0)) > 0)
                        .sorted(ORDER)
                        .limit(size + 1L)
                        .toList();
        return paging.page(rows, size, row -> List.of(position(row)), PresetView::of);
    }

    @GET
    @Path("{key}/in-force")
    @RolesAllowed("**")
    @Operation(
            operationId = "getPresetInForce",
            summary = "The value that holds in a region at a moment / 某地某时生效的预设")
    @APIResponse(responseCode = "200", description = "The nearest region's value")
    @APIResponse(responseCode = "404", description = "None holds there and then")
    public PresetView inForce(
            @RestPath @Parameter(example = "arrival.target.near") String key,
            @RestQuery @Parameter(required = true, example = "420200") RegionCode region,
            @RestQuery @Parameter(description = "Now, when left out") Instant at) {
        caller.requireRegion(region);
        return presets.book()
                .inForce(key, region, at == null ? clock.instant() : at)
                .map(PresetView::of)
                .orElseThrow(PresetProblem.PRESET_NOT_IN_FORCE::because);
    }

    /** What holds above a region bears on it as much as what holds below. */
    private boolean isVisible(Preset preset) {
        return caller.regions().stream().anyMatch(region -> bearsOn(preset, region));
    }

    private static boolean bearsOn(Preset preset, RegionCode region) {
        return preset.region().covers(region) || region.covers(preset.region());
    }

    private static String position(Preset preset) {
        return String.join(
                " ",
                preset.key(),
                preset.region().code(),
                preset.validFrom().toString(),
                preset.id().toString());
    }
}
