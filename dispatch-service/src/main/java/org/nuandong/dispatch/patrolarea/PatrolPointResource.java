package org.nuandong.dispatch.patrolarea;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.gazetteer.Gazetteer;
import org.nuandong.dispatch.gazetteer.GazetteerPlace;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.RegionFilter;

/** 巡查点位: the points where people stay in the cold (R121). */
@Path("/api/v1/patrol-points")
@Tag(name = "patrol-places", description = "Where patrols go / 巡查区域、点位与路线")
class PatrolPointResource {

    private final PatrolPointRepository points;
    private final PatrolAreaRepository areas;
    private final PatrolAreaEvents events;
    private final Gazetteer gazetteer;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    PatrolPointResource(
            PatrolPointRepository points,
            PatrolAreaRepository areas,
            PatrolAreaEvents events,
            Gazetteer gazetteer,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.points = points;
        this.areas = areas;
        this.events = events;
        this.gazetteer = gazetteer;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "createPatrolPoint", summary = "Add a point / 新增巡查点位")
    @APIResponse(responseCode = "201", description = "Added / 已新增")
    public RestResponse<PointView> create(
            @BodyExample(PointRequest.EXAMPLE) @NotNull @Valid PointRequest body) {
        PlaceRules.requireOwn(caller, body.regionCode(), body.unitId());
        check(body);
        Instant now = clock.instant();
        PatrolPoint point = new PatrolPoint(body, now);
        points.persist(point);
        events.changed(point, now);
        points.flush();
        register(point);
        return Answers.created(
                "/api/v1/patrol-points/" + point.id(), PointView.of(point), point.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "changePatrolPoint",
            summary = "Describe a point anew; region and unit stay / 修改巡查点位")
    @APIResponse(responseCode = "200", description = "As it is now / 已修改")
    @APIResponse(responseCode = "409", description = "Given up / 已停用")
    public RestResponse<PointView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(PointRequest.EXAMPLE) @NotNull @Valid PointRequest body) {
        PatrolPoint point = points.lockVisible(id);
        PlaceRules.requireChangeable(point, ifMatch, body.regionCode(), body.unitId());
        check(body);
        point.describe(body);
        return changed(point);
    }

    @POST
    @Path("/{id}/retirements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "retirePatrolPoint", summary = "Give up a point / 停用巡查点位")
    @APIResponse(responseCode = "200", description = "Given up; its history stays / 已停用")
    public RestResponse<PointView> retire(@PathParam("id") UUID id) {
        PatrolPoint point = points.lockVisible(id);
        if (!point.retire(clock.instant())) {
            return Answers.ok(PointView.of(point), point.version());
        }
        return changed(point);
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "listPatrolPoints", summary = "Points in scope / 巡查点位列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<PointView> list(
            @Parameter(
                            description = "west,south,east,north in degrees",
                            example = "115.0,30.1,115.2,30.3")
                    @QueryParam("box")
                    String box,
            @QueryParam("areaId") UUID areaId,
            @Parameter(description = "Code of patrol-place", example = "underpass")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Unit that answers for it") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "Region and what lies below it", example = "420202")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "true: those that were given up") @QueryParam("retired")
                    boolean retired,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                points.page(
                        new PatrolPointRepository.Filter(
                                Box.parse(box),
                                areaId,
                                kind,
                                unitId,
                                RegionFilter.of(region),
                                retired),
                        after,
                        most),
                most,
                row -> List.of(row.id().toString()),
                PointView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "getPatrolPoint", summary = "Show a point / 巡查点位详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 详情")
    public RestResponse<PointView> get(@PathParam("id") UUID id) {
        PatrolPoint point = points.visible(id);
        return Answers.ok(PointView.of(point), point.version());
    }

    private RestResponse<PointView> changed(PatrolPoint point) {
        events.changed(point, clock.instant());
        points.flush();
        register(point);
        return Answers.ok(PointView.of(point), point.version());
    }

    /** A hotline address near our own point finds its place (R121). */
    private void register(PatrolPoint point) {
        if (point.retiredAt() != null) {
            gazetteer.remove(point.id());
            return;
        }
        gazetteer.put(
                new GazetteerPlace(
                        point.id(),
                        "patrol-point",
                        point.name(),
                        point.address(),
                        point.point(),
                        point.region(),
                        point.unitId()));
    }

    private void check(PointRequest body) {
        dictionaries.require("patrol-place", body.kind(), "kind");
        GeoPoint.requireInChina(body.point(), "point");
        FreeText.requireNoNumbers(body.note(), "note");
        FreeText.requireNoNumbers(body.address(), "address");
        if (body.areaId() != null && !areas.isVisible(body.areaId())) {
            throw PatrolAreaProblem.PATROL_PLACE_UNKNOWN.at("areaId");
        }
    }
}
