package org.nuandong.dispatch.arrival;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.incident.IncidentAnswers;
import org.nuandong.dispatch.incident.IncidentView;
import org.nuandong.dispatch.platform.FreeText;

/** 到达与时限: arrive, mark far, acknowledge the alarm, explain a breach. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "arrival", description = "The arrival clock / 到达时限")
class ArrivalResource {

    private static final String ARRIVAL =
            """
            {"teamId": "01932f5c-0000-7000-8000-000000000002",
             "arrivedAt": "2026-11-21T22:29:59+08:00",
             "point": {"longitude": 115.0413, "latitude": 30.2035}}""";
    private static final String FAR =
            """
            {"reason": "distance", "note": "距最近驻点四十公里山路"}""";
    private static final String LATE =
            """
            {"arrivedAt": "2026-11-21T22:25:00+08:00", "reason": "山谷无信号，回程补报"}""";
    private static final String EXPLANATION =
            """
            {"reason": "no-free-team", "note": "三组均在现场"}""";

    private final Arrivals arrivals;
    private final ArrivalLadder ladder;
    private final FarMarking far;
    private final LateReporting late;
    private final IncidentAnswers answers;
    private final Dictionaries dictionaries;

    ArrivalResource(
            Arrivals arrivals,
            ArrivalLadder ladder,
            FarMarking far,
            LateReporting late,
            IncidentAnswers answers,
            Dictionaries dictionaries) {
        this.arrivals = arrivals;
        this.ladder = ladder;
        this.far = far;
        this.late = late;
        this.answers = answers;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/arrivals")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recordArrival",
            summary = "A team is on the scene / 登记到达",
            description =
                    "On time up to and including the deadline. A breach that stands already stays,"
                            + " unless a duty leader declares that only the report came late.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "403", description = "Not of this team / 非本组人员")
    @APIResponse(responseCode = "409", description = "Nobody was sent, or another team / 状态不符")
    public RestResponse<IncidentView> arrive(
            @PathParam("id") UUID id, @BodyExample(ARRIVAL) @NotNull @Valid ArrivalRequest body) {
        return answers.of(arrivals.record(id, body));
    }

    @POST
    @Path("/far-markings")
    @Transactional
    @RolesAllowed({DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "markFar",
            summary = "The longer time holds, for a reason / 标为路途较远",
            description =
                    "Only before the near deadline has passed (R110): by a duty leader's word with"
                            + " its reason, or computed, when the nearest base on duty needs longer"
                            + " than the near target. What was computed is kept in both cases.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(
            responseCode = "409",
            description = "Too late, marked already, not far, or the way is unknown / 状态不符")
    public RestResponse<IncidentView> markFar(
            @PathParam("id") UUID id, @BodyExample(FAR) @NotNull @Valid FarRequest body) {
        body.requireComplete();
        dictionaries.require("far-reason", body.reasonOrDistance(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answers.of(far.mark(id, body));
    }

    @POST
    @Path("/late-reports")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "markReportedLate",
            summary = "The team was there in time, only the report came late / 标为迟报",
            description = "Counted in a column of its own; a breach stays in the story.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "Not in time, or marked already / 状态不符")
    public RestResponse<IncidentView> reportedLate(
            @PathParam("id") UUID id,
            @BodyExample(LATE) @NotNull @Valid LateReporting.LateReportRequest body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        return answers.of(late.mark(id, body));
    }

    @POST
    @Path("/acknowledgements")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "acknowledgeArrivalAlarm",
            summary = "Somebody takes the alarm on; it stops climbing / 签收提醒")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "Acknowledged already / 已签收")
    public RestResponse<IncidentView> acknowledge(@PathParam("id") UUID id) {
        return answers.of(ladder.acknowledge(id));
    }

    @POST
    @Path("/explanations")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "explainBreach",
            summary = "Why nobody was there in time; the breach stays / 超时说明")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "There is no breach / 并未超时")
    public RestResponse<IncidentView> explain(
            @PathParam("id") UUID id,
            @BodyExample(EXPLANATION) @NotNull @Valid ExplanationRequest body) {
        dictionaries.require("breach-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answers.of(ladder.explain(id, body));
    }
}
