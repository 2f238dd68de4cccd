package org.nuandong.dispatch.patrolarea;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 巡查区域: the areas that units answer for (R121). */
@Path("/api/v1/patrol-areas")
@Tag(name = "patrol-places", description = "Where patrols go / 巡查区域、点位与路线")
class PatrolAreaResource {

    private final PatrolAreaRepository areas;
    private final PatrolAreaEvents events;
    private final Event<AreaRuleChanged> rules;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    PatrolAreaResource(
            PatrolAreaRepository areas,
            PatrolAreaEvents events,
            Event<AreaRuleChanged> rules,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.areas = areas;
        this.events = events;
        this.rules = rules;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "createPatrolArea", summary = "Add an area / 新增巡查区域")
    @APIResponse(responseCode = "201", description = "Added / 已新增")
    public RestResponse<AreaView> create(
            @BodyExample(AreaRequest.EXAMPLE) @NotNull @Valid AreaRequest body) {
        PlaceRules.requireOwn(caller, body.regionCode(), body.unitId());
        check(body);
        Instant now = clock.instant();
        PatrolArea area = new PatrolArea(body, now);
        areas.persist(area);
        events.changed(area, now);
        areas.flush();
        tellRule(area, null);
        return Answers.created(
                "/api/v1/patrol-areas/" + area.id(), AreaView.of(area), area.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "changePatrolArea",
            summary = "Describe an area anew; region and unit stay / 修改巡查区域")
    @APIResponse(responseCode = "200", description = "As it is now / 已修改")
    @APIResponse(responseCode = "409", description = "Given up / 已停用")
    public RestResponse<AreaView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(AreaRequest.EXAMPLE) @NotNull @Valid AreaRequest body) {
        PatrolArea area = areas.lockVisible(id);
        PlaceRules.requireChangeable(area, ifMatch, body.regionCode(), body.unitId());
        check(body);
        AreaRule before = area.rule();
        area.describe(body);
        return changed(area, before);
    }

    @POST
    @Path("/{id}/retirements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "retirePatrolArea", summary = "Give up an area / 停用巡查区域")
    @APIResponse(responseCode = "200", description = "Given up; its history stays / 已停用")
    public RestResponse<AreaView> retire(@PathParam("id") UUID id) {
        PatrolArea area = areas.lockVisible(id);
        if (!area.retire(clock.instant())) {
            return Answers.ok(AreaView.of(area), area.version());
        }
        return changed(area, area.rule());
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "listPatrolAreas", summary = "Areas in scope / 巡查区域列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<AreaView> list(
            @Parameter(description = "Code of patrol-place", example = "underpass")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Unit that answers for it") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "true: those that were given up") @QueryParam("retired")
                    boolean retired,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                areas.page(kind, unitId, retired, after, most),
                most,
                row -> List.of(row.id().toString()),
                AreaView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "getPatrolArea", summary = "Show an area / 巡查区域详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 详情")
    public RestResponse<AreaView> get(@PathParam("id") UUID id) {
        PatrolArea area = areas.visible(id);
        return Answers.ok(AreaView.of(area), area.version());
    }

    private RestResponse<AreaView> changed(PatrolArea area, AreaRule before) {
        events.changed(area, clock.instant());
        areas.flush();
        tellRule(area, before);
        return Answers.ok(AreaView.of(area), area.version());
    }

    private void tellRule(PatrolArea area, AreaRule before) {
        if (area.unitId() != null && (before != null || area.rule() != null)) {
            rules.fire(
                    new AreaRuleChanged(area.id(), area.unitId(), area.region(), clock.instant()));
        }
    }

    private void check(AreaRequest body) {
        dictionaries.require("patrol-place", body.kind(), "kind");
        FreeText.requireNoNumbers(body.note(), "note");
    }
}
