package org.nuandong.dispatch.patrol;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;

/** 巡查过程: start, check in, skip, resume, end; the patrol's way. */
@Path("/api/v1/patrols/{id}")
@Tag(name = "patrols", description = "Street patrols / 街面巡查")
class PatrolWayResource {

    private static final String START =
            """
            {"at": "2026-11-21T21:03:00+08:00",
             "crew": [{"agency": "civil-affairs", "persons": 4},
                      {"agency": "police", "persons": 2}]}""";
    private static final String SKIP =
            """
            {"pointId": "01932f5c-0000-7000-8000-000000000012", "reason": "road-closed"}""";
    private static final String END =
            """
            {"at": "2026-11-22T00:21:00+08:00", "handoverNote": "涵洞西侧仍有一人，明晚再去"}""";

    private final PatrolGoing going;
    private final CheckIns checkIns;
    private final Skips skips;
    private final PatrolRepository patrols;
    private final PatrolAnswers answers;
    private final Dictionaries dictionaries;

    PatrolWayResource(
            PatrolGoing going,
            CheckIns checkIns,
            Skips skips,
            PatrolRepository patrols,
            PatrolAnswers answers,
            Dictionaries dictionaries) {
        this.going = going;
        this.checkIns = checkIns;
        this.skips = skips;
        this.patrols = patrols;
        this.answers = answers;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/starts")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "startPatrol",
            summary = "The team goes out; who really goes counts / 出发",
            description = "The numbers it is measured by are those in force now.")
    @APIResponse(responseCode = "200", description = "Running / 巡查中")
    @APIResponse(responseCode = "409", description = "Not planned, or the team is busy / 状态不符")
    public RestResponse<PatrolView> start(
            @PathParam("id") UUID id,
            @BodyExample(START) @NotNull @Valid PatrolRequests.Start body) {
        return answers.of(going.start(id, body));
    }

    @POST
    @Path("/resumptions")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "resumePatrol", summary = "Back on the way / 继续巡查")
    @APIResponse(responseCode = "200", description = "Running / 巡查中")
    @APIResponse(responseCode = "409", description = "Not paused, or the team is still busy / 状态不符")
    public RestResponse<PatrolView> resume(
            @PathParam("id") UUID id,
            @BodyExample("{}") @NotNull @Valid PatrolRequests.Resume body) {
        return answers.of(going.resume(id, body.at()));
    }

    @POST
    @Path("/ends")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "endPatrol", summary = "The patrol is over / 结束巡查")
    @APIResponse(responseCode = "200", description = "Done, with its counts / 已完成")
    @APIResponse(responseCode = "409", description = "Not under way / 状态不符")
    public RestResponse<PatrolView> end(
            @PathParam("id") UUID id, @BodyExample(END) @NotNull @Valid PatrolRequests.End body) {
        FreeText.requireNoNumbers(body.handoverNote(), "handoverNote");
        return answers.of(going.end(id, body));
    }

    @POST
    @Path("/check-ins")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "checkIn",
            summary = "Check-ins, one or many, now or late / 点位打卡",
            description =
                    "Each has the telephone's own key and time; the same key again is the same"
                            + " check-in. Distance to the point is measured and shown, never a"
                            + " reason to refuse; a point counts once per patrol. What conflicts is"
                            + " told item by item.")
    @APIResponse(responseCode = "200", description = "What became of each / 逐项结果")
    @APIResponse(responseCode = "409", description = "Not started / 未开始")
    public List<CheckInView.Result> checkIn(
            @PathParam("id") UUID id,
            @BodyExample(CheckInRequest.EXAMPLE) @NotNull @Valid CheckInRequest.Bulk body) {
        for (int i = 0; i < body.items().size(); i++) {
            GeoPoint.requireInChina(body.items().get(i).point(), "items[" + i + "].point");
            FreeText.requireNoNumbers(body.items().get(i).note(), "items[" + i + "].note");
        }
        return checkIns.take(id, body.items());
    }

    @POST
    @Path("/skipped-points")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "skipPoint", summary = "A planned point is left out / 跳过点位")
    @APIResponse(responseCode = "200", description = "The patrol as it is now / 巡查")
    @APIResponse(responseCode = "409", description = "Visited already, or not started / 状态不符")
    public RestResponse<PatrolView> skip(
            @PathParam("id") UUID id,
            @BodyExample(SKIP) @NotNull @Valid PatrolRequests.Skipped body) {
        dictionaries.require("skip-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answers.of(skips.take(id, body));
    }

    @GET
    @Path("/way")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        LEAD_GROUP,
        VIEWER
    })
    @Operation(
            operationId = "getPatrolWay",
            summary = "Visited, left out, found, called away, still open / 巡查过程")
    @APIResponse(responseCode = "200", description = "The patrol's way / 过程")
    public WayView way(@PathParam("id") UUID id) {
        return answers.way(patrols.visible(id));
    }
}
