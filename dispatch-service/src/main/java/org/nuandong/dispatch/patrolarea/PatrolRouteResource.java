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
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 巡查路线: points in the order they are walked (R122). */
@Path("/api/v1/patrol-routes")
@Tag(name = "patrol-places", description = "Where patrols go / 巡查区域、点位与路线")
class PatrolRouteResource {

    private final PatrolRouteRepository routes;
    private final PatrolPointRepository points;
    private final PatrolAreaEvents events;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    PatrolRouteResource(
            PatrolRouteRepository routes,
            PatrolPointRepository points,
            PatrolAreaEvents events,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.routes = routes;
        this.points = points;
        this.events = events;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "createPatrolRoute", summary = "Add a route / 新增巡查路线")
    @APIResponse(responseCode = "201", description = "Added / 已新增")
    public RestResponse<RouteView> create(
            @BodyExample(RouteRequest.EXAMPLE) @NotNull @Valid RouteRequest body) {
        PlaceRules.requireOwn(caller, body.regionCode(), body.unitId());
        check(body);
        Instant now = clock.instant();
        PatrolRoute route = new PatrolRoute(body, now);
        routes.persist(route);
        events.changed(route, now);
        routes.flush();
        return Answers.created(
                "/api/v1/patrol-routes/" + route.id(), RouteView.of(route), route.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "changePatrolRoute",
            summary = "Describe a route anew; region and unit stay / 修改巡查路线")
    @APIResponse(responseCode = "200", description = "As it is now / 已修改")
    @APIResponse(responseCode = "409", description = "Given up / 已停用")
    public RestResponse<RouteView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(RouteRequest.EXAMPLE) @NotNull @Valid RouteRequest body) {
        PatrolRoute route = routes.lockVisible(id);
        PlaceRules.requireChangeable(route, ifMatch, body.regionCode(), body.unitId());
        check(body);
        route.describe(body);
        return changed(route);
    }

    @POST
    @Path("/{id}/retirements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "retirePatrolRoute", summary = "Give up a route / 停用巡查路线")
    @APIResponse(responseCode = "200", description = "Given up; its history stays / 已停用")
    public RestResponse<RouteView> retire(@PathParam("id") UUID id) {
        PatrolRoute route = routes.lockVisible(id);
        if (!route.retire(clock.instant())) {
            return Answers.ok(RouteView.of(route), route.version());
        }
        return changed(route);
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "listPatrolRoutes", summary = "Routes in scope / 巡查路线列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<RouteView> list(
            @Parameter(description = "Unit that answers for it") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "true: those that were given up") @QueryParam("retired")
                    boolean retired,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                routes.page(unitId, retired, after, most),
                most,
                row -> List.of(row.id().toString()),
                RouteView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "getPatrolRoute", summary = "Show a route / 巡查路线详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 详情")
    public RestResponse<RouteView> get(@PathParam("id") UUID id) {
        PatrolRoute route = routes.visible(id);
        return Answers.ok(RouteView.of(route), route.version());
    }

    private RestResponse<RouteView> changed(PatrolRoute route) {
        events.changed(route, clock.instant());
        routes.flush();
        return Answers.ok(RouteView.of(route), route.version());
    }

    private void check(RouteRequest body) {
        FreeText.requireNoNumbers(body.note(), "note");
        if (new HashSet<>(body.pointIds()).size() < body.pointIds().size()) {
            throw PatrolAreaProblem.POINT_TWICE_ON_ROUTE.at("pointIds");
        }
        for (int i = 0; i < body.pointIds().size(); i++) {
            PatrolPoint point = points.findById(body.pointIds().get(i));
            if (point == null || !points.sees(point) || point.retiredAt() != null) {
                throw PatrolAreaProblem.PATROL_PLACE_UNKNOWN.at("pointIds[" + i + "]");
            }
        }
    }
}
