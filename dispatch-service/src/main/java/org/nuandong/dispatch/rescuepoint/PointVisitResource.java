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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** What happens at a point: checks, people who come, goods they are given. */
@Path("/api/v1/rescue-points/{id}")
@Tag(name = "rescue-points")
class PointVisitResource {

    private static final int RECENT = 50;

    private final PointRepository points;
    private final PointChecks checks;
    private final Visits visits;
    private final Dictionaries dictionaries;

    PointVisitResource(
            PointRepository points, PointChecks checks, Visits visits, Dictionaries dictionaries) {
        this.points = points;
        this.checks = checks;
        this.visits = visits;
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("/checks")
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
    @Operation(operationId = "listPointChecks", summary = "The last checks / 检查记录")
    @APIResponse(responseCode = "200", description = "The latest first / 检查记录")
    public List<PointParts.CheckView> checks(@PathParam("id") UUID id) {
        points.visible(id);
        return points.checks(id, RECENT).stream().map(PointParts.CheckView::of).toList();
    }

    @POST
    @Path("/checks")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, FIELD_WORKER, STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "checkRescuePoint",
            summary = "Somebody has looked / 登记检查",
            description = "The next one is due by the preset.")
    @APIResponse(responseCode = "200", description = "When the next is due / 下次检查时间")
    @APIResponse(responseCode = "400", description = "Faulty, and what? / 缺少问题项")
    public RestResponse<NextCheck> check(
            @PathParam("id") UUID id,
            @BodyExample(PointRequests.CHECK) @NotNull @Valid CheckRequest body) {
        dictionaries.require("point-check-result", body.result(), "result");
        for (int i = 0; i < body.faultsOrNone().size(); i++) {
            dictionaries.require("point-fault", body.faultsOrNone().get(i), "faults[" + i + "]");
        }
        FreeText.requireNoNumbers(body.note(), "note");
        body.check();
        RescuePoint point = checks.checked(id, body);
        points.flush();
        return Answers.ok(new NextCheck(point.checkResult(), point.checkDueAt()), point.version());
    }

    @Schema(name = "PointNextCheck")
    public record NextCheck(String result, Instant nextDueAt) {}

    @POST
    @Path("/visits")
    @Idempotent
    @Transactional
    @RolesAllowed({FIELD_WORKER, STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "reportPointVisit",
            summary = "Somebody has come to the point / 上门求助",
            description =
                    "A tip of the point, an incident with its clock, and who leads them to the station.")
    @APIResponse(responseCode = "201", description = "The escort and its incident / 护送")
    @APIResponse(responseCode = "409", description = "A sign, or given up / 标识牌或已撤销")
    public RestResponse<PointParts.EscortView> come(
            @PathParam("id") UUID id,
            @BodyExample(PointRequests.VISIT) @NotNull @Valid PointRequests.Visit body) {
        dictionaries.require("point-escort-mode", body.mode(), "mode");
        dictionaries.require("incident-kind", body.kind(), "kind");
        if (body.facts() != null) {
            for (int i = 0; i < body.facts().size(); i++) {
                dictionaries.require("tip-fact", body.facts().get(i), "facts[" + i + "]");
            }
        }
        FreeText.requireNoNumbers(body.description(), "description");
        PointEscort escort = visits.come(id, body);
        return Answers.created(
                "/api/v1/rescue-points/" + id + "/visits/" + escort.id(),
                PointParts.EscortView.of(escort),
                escort.version());
    }

    @GET
    @Path("/visits/{escort}")
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
    @Operation(operationId = "getPointVisit", summary = "One escort / 护送详情")
    @APIResponse(responseCode = "200", description = "The escort with its ETag / 护送")
    public RestResponse<PointParts.EscortView> escort(
            @PathParam("id") UUID id, @PathParam("escort") UUID escortId) {
        points.visible(id);
        PointEscort escort = points.lockedEscort(id, escortId);
        return Answers.ok(PointParts.EscortView.of(escort), escort.version());
    }

    @POST
    @Path("/visits/{escort}/arrivals")
    @Transactional
    @RolesAllowed({FIELD_WORKER, STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(operationId = "arriveWithPointVisit", summary = "They are at the station / 护送到站")
    @APIResponse(responseCode = "200", description = "The escort as it is now / 护送")
    @APIResponse(responseCode = "409", description = "There already / 已到站")
    public RestResponse<PointParts.EscortView> arrive(
            @PathParam("id") UUID id,
            @PathParam("escort") UUID escortId,
            @BodyExample("{}") @NotNull @Valid PointRequests.Arrival body) {
        PointEscort escort = visits.arrive(id, escortId, body.occurredAt());
        return Answers.ok(PointParts.EscortView.of(escort), escort.version());
    }

    @POST
    @Path("/gifts")
    @Idempotent
    @Transactional
    @RolesAllowed({FIELD_WORKER, STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "giveAtPoint",
            summary = "Goods given at the point / 发放物资",
            description =
                    "They come out of the point's books; what the books lack is kept as a shortfall.")
    @APIResponse(responseCode = "201", description = "What was given beyond the books / 账外发放")
    @APIResponse(responseCode = "409", description = "A sign, or given up / 标识牌或已撤销")
    public RestResponse<PointParts.GiftView> give(
            @PathParam("id") UUID id,
            @BodyExample(PointRequests.GIFT) @NotNull @Valid PointRequests.Gift body) {
        for (int i = 0; i < body.goods().size(); i++) {
            dictionaries.require(
                    "relief-item", body.goods().get(i).item(), "goods[" + i + "].item");
        }
        PointParts.GiftView given = visits.give(id, body);
        return Answers.created("/api/v1/rescue-points/" + id + "/gifts/" + given.id(), given, 0);
    }
}
