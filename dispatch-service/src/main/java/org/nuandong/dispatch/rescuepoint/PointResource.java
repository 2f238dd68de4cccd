package org.nuandong.dispatch.rescuepoint;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.RegionFilter;

/** 社会救助点、避寒场所、标识牌: where they are, when they are open, the nearest open one. */
@Path("/api/v1/rescue-points")
@Tag(name = "rescue-points", description = "Rescue points, shelters and signs / 救助点")
class PointResource {

    private final PointRepository points;
    private final PointSearch search;
    private final PointSteps steps;
    private final OpenNow open;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;

    PointResource(
            PointRepository points,
            PointSearch search,
            PointSteps steps,
            OpenNow open,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging) {
        this.points = points;
        this.search = search;
        this.steps = steps;
        this.open = open;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "enterRescuePoint",
            summary = "A point, shelter or sign / 登记救助点",
            description =
                    "Callers find it by name from now on; its stock can be kept. A sign needs telephone and way to ask.")
    @APIResponse(responseCode = "201", description = "The point / 救助点")
    @APIResponse(responseCode = "400", description = "Says too little, or a place abroad / 内容不全或有误")
    public RestResponse<PointView> enter(
            @BodyExample(PointRequests.POINT) @NotNull @Valid PointRequest body) {
        check(body);
        caller.requireRegion(body.region());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        RescuePoint point = steps.enter(body);
        return Answers.created("/api/v1/rescue-points/" + point.id(), view(point), point.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        FIELD_WORKER,
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        VIEWER
    })
    @Operation(
            operationId = "listRescuePoints",
            summary = "Points by name, or the nearest first / 救助点列表",
            description = "near: the nearest first, one page. open=true: only those open now.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter / 参数有误")
    public Page<PointView> list(
            @Parameter(description = "longitude,latitude (WGS-84)", example = "115.0412,30.2034")
                    @QueryParam("near")
                    String near,
            @Parameter(description = "Open now? Needs near") @QueryParam("open") Boolean openNow,
            @Parameter(description = "Code of the dictionary point-kind", example = "rescue-point")
                    @QueryParam("kind")
                    String kind,
            @Parameter(
                            description = "open, closed or retired; without it all but retired",
                            example = "open")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "A check is overdue") @QueryParam("checkMissed")
                    Boolean checkMissed,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @QueryParam("unit") UUID unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("point-kind", kind, "kind");
        int most = paging.limit(limit);
        PointSearch.Filter filter =
                new PointSearch.Filter(
                        kind,
                        PointSearch.state(state),
                        RegionFilter.of(region),
                        unit,
                        Boolean.TRUE.equals(checkMissed));
        Predicate<RescuePoint> isOpen = open.now();
        GeoPoint from = PointSearch.near(near);
        if (from != null) {
            return new Page<>(nearest(filter, from, openNow, isOpen, most), null);
        }
        if (openNow != null) {
            throw PointProblem.NEAR_UNREADABLE.at("near");
        }
        return paging.page(
                search.page(filter, paging.position(cursor), most),
                most,
                PointSearch::position,
                point -> PointView.of(point, isOpen.test(point), null));
    }

    private List<PointView> nearest(
            PointSearch.Filter filter,
            GeoPoint from,
            Boolean openNow,
            Predicate<RescuePoint> isOpen,
            int most) {
        return search.nearest(filter, from).stream()
                .filter(point -> openNow == null || openNow == isOpen.test(point))
                .limit(most)
                .map(point -> PointView.of(point, isOpen.test(point), from))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        FIELD_WORKER,
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        VIEWER
    })
    @Operation(operationId = "getRescuePoint", summary = "One point / 救助点详情")
    @APIResponse(responseCode = "200", description = "The point with its ETag / 救助点")
    public RestResponse<PointView> get(@PathParam("id") UUID id) {
        return answer(points.visible(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "changeRescuePoint",
            summary = "Change what it is and when it is open / 更正救助点",
            description = "Kind, region and unit stay: elsewhere it is another point.")
    @APIResponse(responseCode = "200", description = "The point as it is now / 救助点")
    @APIResponse(responseCode = "409", description = "Given up / 已撤销")
    @APIResponse(responseCode = "412", description = "Changed meanwhile / 已被他人更改")
    public RestResponse<PointView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(PointRequests.POINT) @NotNull @Valid PointRequest body) {
        check(body);
        RescuePoint point = points.locked(id);
        Versions.require(ifMatch, point.version());
        if (!body.kind().equals(point.kind())) {
            throw CommonProblem.INVALID_REQUEST.at("kind");
        }
        if (!body.region().equals(point.region())) {
            throw CommonProblem.INVALID_REQUEST.at("region");
        }
        return answer(steps.change(point, body));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "retireRescuePoint",
            summary = "Given up for good / 撤销救助点",
            description = "Nothing of it is deleted.")
    @APIResponse(responseCode = "200", description = "The point as it is now / 救助点")
    @APIResponse(responseCode = "412", description = "Changed meanwhile / 已被他人更改")
    public RestResponse<PointView> retire(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        RescuePoint point = points.locked(id);
        Versions.require(ifMatch, point.version());
        return answer(steps.retire(point));
    }

    @POST
    @Path("/{id}/closures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "closeRescuePoint", summary = "Closed for a time / 暂停开放")
    @APIResponse(responseCode = "200", description = "The point as it is now / 救助点")
    @APIResponse(responseCode = "409", description = "Not open / 未在开放")
    public RestResponse<PointView> close(
            @PathParam("id") UUID id,
            @BodyExample(PointRequests.CLOSURE) @NotNull @Valid PointRequests.Closure body) {
        dictionaries.require("point-closing-reason", body.reason(), "reason");
        return answer(steps.close(id, body.reason(), body.until()));
    }

    @POST
    @Path("/{id}/openings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "openRescuePoint",
            summary = "Open again / 恢复开放",
            description = "No body.")
    @APIResponse(responseCode = "200", description = "The point as it is now / 救助点")
    @APIResponse(responseCode = "409", description = "Not closed / 未暂停")
    public RestResponse<PointView> reopen(@PathParam("id") UUID id) {
        return answer(steps.open(id));
    }

    private void check(PointRequest body) {
        dictionaries.require("point-kind", body.kind(), "kind");
        body.check();
        if (body.serves() != null) {
            // It would hide the gaps of somebody else's streets (R261).
            body.serves().forEach(caller::requireRegion);
        }
    }

    private PointView view(RescuePoint point) {
        return PointView.of(point, open.now().test(point), null);
    }

    private RestResponse<PointView> answer(RescuePoint point) {
        points.flush();
        return Answers.ok(view(point), point.version());
    }
}
