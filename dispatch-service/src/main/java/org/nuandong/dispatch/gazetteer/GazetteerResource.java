package org.nuandong.dispatch.gazetteer;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.RegionFilter;

/** 地名库: front ends ask where words may be; a duty leader enters landmarks and places units. */
@Path("/api/v1/gazetteer")
@Tag(name = "gazetteer", description = "Our own points by name / 地名库")
class GazetteerResource {

    private static final int MOST_SHOWN = 20;

    /** The other kinds belong to the features that own the points. */
    private static final Set<String> OWN_KINDS = Set.of("community", "landmark");

    private static final String PLACE =
            """
            {"kind": "landmark", "name": "黄石火车站", "address": "黄石大道", "region": "420203",
             "point": {"longitude": 115.0412, "latitude": 30.2034}}""";
    private static final String POSITION =
            """
            {"address": "湖滨路18号", "point": {"longitude": 115.0699, "latitude": 30.2118}}""";

    private final PlaceRows rows;
    private final PlaceSearch search;
    private final Presets presets;
    private final EventOutbox outbox;
    private final Caller caller;
    private final Clock clock;

    GazetteerResource(
            PlaceRows rows,
            PlaceSearch search,
            Presets presets,
            EventOutbox outbox,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.presets = presets;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A landmark or community that callers name. */
    @Schema(name = "NewGazetteerPlace")
    public record PlaceRequest(
            @NotBlank @Size(max = 40) @Schema(description = "community or landmark") String kind,
            @NotBlank @Size(max = 100) String name,
            @Size(max = 300) String address,
            @NotNull GeoPoint point,
            @NotNull
                    @Schema(
                            type =
                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                            .STRING)
                    RegionCode region) {}

    /** Where a place of the reference units is. */
    @Schema(name = "GazetteerPosition")
    public record PositionRequest(@Size(max = 300) String address, @NotNull GeoPoint point) {}

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        BUREAU_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        FIELD_WORKER
    })
    @Operation(
            operationId = "searchGazetteer",
            summary = "Places whose name or address is like these words / 地名查询")
    @APIResponse(responseCode = "200", description = "At most twenty, likeliest first / 最多二十条")
    @APIResponse(responseCode = "400", description = "No words / 缺少文字")
    public List<PlaceView> search(
            @Parameter(required = true, example = "火车站出站口")
                    @NotBlank
                    @Size(max = 100)
                    @QueryParam("text")
                    String text,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region) {
        RegionCode within = RegionFilter.of(region);
        String words = PlaceSearch.plain(text);
        if (words.isEmpty()) {
            return List.of();
        }
        String[] patterns =
                caller.regions().stream()
                        .filter(own -> within == null || own.covers(within) || within.covers(own))
                        .map(own -> within == null || within.covers(own) ? own : within)
                        .map(asked -> asked.prefix() + "%")
                        .toArray(String[]::new);
        double least =
                presets.amount(
                                "dispatch.gazetteer.likeness",
                                within == null ? RegionCode.NATION : within,
                                clock.instant())
                        .doubleValue();
        return search.all(words, patterns, least, MOST_SHOWN).stream()
                .map(match -> PlaceView.of(match.place(), match.likeness()))
                .toList();
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "addGazetteerPlace",
            summary = "Enter a landmark or community that callers name / 新增地名")
    @APIResponse(responseCode = "201", description = "It is found from now on / 已新增")
    public RestResponse<PlaceView> add(@BodyExample(PLACE) @NotNull @Valid PlaceRequest body) {
        if (!OWN_KINDS.contains(body.kind())) {
            throw CommonProblem.UNKNOWN_CODE.at("kind", "gazetteer-kind");
        }
        caller.requireRegion(body.region());
        check(body.point(), body.address());
        FreeText.requireNoNumbers(body.name(), "name");
        Instant now = clock.instant();
        GazetteerPlace place =
                new GazetteerPlace(
                        EventId.at(now),
                        body.kind(),
                        PlaceSearch.plain(body.name()),
                        body.address(),
                        body.point(),
                        body.region(),
                        null);
        rows.put(place);
        changed(place, now);
        return ResponseBuilder.<PlaceView>created(
                        java.net.URI.create("/api/v1/gazetteer/" + place.id()))
                .entity(PlaceView.of(place, null))
                .build();
    }

    @POST
    @Path("/{id}/positions")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "placeOnMap",
            summary = "Say where a station, street office or landmark is / 标定位置")
    @APIResponse(responseCode = "200", description = "The place as it is now / 地名")
    @APIResponse(responseCode = "409", description = "Another feature keeps it / 由其他模块维护")
    public PlaceView position(
            @PathParam("id") UUID id, @BodyExample(POSITION) @NotNull @Valid PositionRequest body) {
        GazetteerPlace known =
                rows.find(id)
                        .filter(place -> caller.sees(place.region(), place.unitId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        if (Set.of("patrol-point", "rescue-point", "shelter").contains(known.kind())) {
            throw GazetteerProblem.PLACE_OF_ANOTHER_FEATURE.because();
        }
        check(body.point(), body.address());
        GazetteerPlace placed =
                new GazetteerPlace(
                        id,
                        known.kind(),
                        known.name(),
                        body.address() == null ? known.address() : body.address(),
                        body.point(),
                        known.region(),
                        known.unitId());
        rows.put(placed);
        changed(placed, clock.instant());
        return PlaceView.of(placed, null);
    }

    private static void check(GeoPoint point, String address) {
        GeoPoint.requireInChina(point, "point");
        FreeText.requireNoNumbers(address, "address");
    }

    private void changed(GazetteerPlace place, Instant at) {
        outbox.record(
                Event.of(
                        "gazetteer-place.changed",
                        "gazetteer-place",
                        place.id(),
                        place.region(),
                        place.unitId(),
                        at,
                        new Changed(place.kind(), place.point().gridCell())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(String kind, String gridCell) {}
}
