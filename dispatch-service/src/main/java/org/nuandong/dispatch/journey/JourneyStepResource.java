package org.nuandong.dispatch.journey;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

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
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 返乡进程: each step of a way home is the POST of a fact. */
@Path("/api/v1/journeys")
@Tag(name = "journeys")
class JourneyStepResource {

    private static final String HOLD =
            """
            {"reason": "road-closed", "note": "高速公路结冰封闭"}""";
    private static final String DEPARTURE =
            """
            {"escorts": ["staff-0001", "staff-0002"],
             "signatureIds": ["0192f0a0-0000-7000-8000-000000000021",
                              "0192f0a0-0000-7000-8000-000000000022"]}""";
    private static final String ARRIVAL =
            """
            {"handoverId": "0192f0a0-0000-7000-8000-000000000031"}""";
    private static final String FAILURE =
            """
            {"reason": "not-responsible", "note": "家属拒绝接收，已带回"}""";
    private static final String CANCELLATION =
            """
            {"note": "亲属将来站接领"}""";
    private static final String CALL =
            """
            {"toWhom": "relatives", "result": "will-receive", "note": "父亲在家等候"}""";
    private static final String COST =
            """
            {"kind": "fare", "yuan": 126.50}""";

    private final JourneyWork work;
    private final JourneyRepository journeys;
    private final Dictionaries dictionaries;

    JourneyStepResource(JourneyWork work, JourneyRepository journeys, Dictionaries dictionaries) {
        this.work = work;
        this.journeys = journeys;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/{id}/holds")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "holdJourney",
            summary = "The way or the destination is unsafe / 暂缓返乡",
            description =
                    "By the duty leader's word (R212); warnings hold a journey by themselves.")
    @APIResponse(responseCode = "200", description = "It waits / 已暂缓")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> hold(
            @PathParam("id") UUID id,
            @BodyExample(HOLD) @NotNull @Valid JourneyRequests.Holding body) {
        dictionaries.require("journey-hold", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(work.hold(id, body));
    }

    @POST
    @Path("/{id}/releases")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "releaseJourney",
            summary = "The duty leader takes the word back / 解除暂缓",
            description = "It goes on, unless a warning still bears on the way.")
    @APIResponse(responseCode = "200", description = "As it is now / 返乡行程")
    @APIResponse(responseCode = "409", description = "Not held by word / 并非人工暂缓")
    public RestResponse<JourneyView> release(@PathParam("id") UUID id) {
        return answer(work.release(id));
    }

    @POST
    @Path("/{id}/departures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "departJourney",
            summary = "On the way / 出发",
            description = "An escort has two companions, and each signs (R211).")
    @APIResponse(responseCode = "200", description = "On the way / 已出发")
    @APIResponse(responseCode = "409", description = "Waiting, or not planned / 暂缓中或状态不符")
    public RestResponse<JourneyView> depart(
            @PathParam("id") UUID id,
            @BodyExample(DEPARTURE) @NotNull @Valid JourneyRequests.Departure body) {
        return answer(work.depart(id, body));
    }

    @POST
    @Path("/{id}/arrivals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "arriveJourney",
            summary = "Handed over at the end / 到达移交",
            description = "Of an escort only with a hand-over that both sides signed (R161).")
    @APIResponse(responseCode = "200", description = "Arrived / 已到达")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> arrive(
            @PathParam("id") UUID id,
            @BodyExample(ARRIVAL) @NotNull @Valid JourneyRequests.Arrival body) {
        return answer(work.arrive(id, body));
    }

    @POST
    @Path("/{id}/handover-failures")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "failJourney",
            summary = "Nobody took over / 移交未成",
            description = "The guest comes back; the case stays open, and a new way is planned.")
    @APIResponse(responseCode = "200", description = "The duty is back / 责任返回")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> fail(
            @PathParam("id") UUID id,
            @BodyExample(FAILURE) @NotNull @Valid JourneyRequests.Failure body) {
        dictionaries.require("handover-refusal", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(work.fail(id, body));
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "cancelJourney", summary = "The plan is void / 取消返乡计划")
    @APIResponse(responseCode = "200", description = "Cancelled / 已取消")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> cancel(
            @PathParam("id") UUID id,
            @BodyExample(CANCELLATION) @NotNull @Valid JourneyRequests.Cancellation body) {
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(work.cancel(id, body));
    }

    @POST
    @Path("/{id}/calls")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "callHome",
            summary = "Relatives or the place of origin were called / 联系家庭或流出地",
            description = "No telephone number is written here (R202).")
    @APIResponse(responseCode = "200", description = "With the call / 已登记")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> call(
            @PathParam("id") UUID id,
            @BodyExample(CALL) @NotNull @Valid JourneyRequests.Call body) {
        dictionaries.require("home-contact", body.toWhom(), "toWhom");
        dictionaries.require("home-call-result", body.result(), "result");
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(work.call(id, body));
    }

    @POST
    @Path("/{id}/costs")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "spendOnJourney", summary = "An expense of the way home / 返乡费用")
    @APIResponse(responseCode = "200", description = "With the expense / 已登记")
    @APIResponse(responseCode = "409", description = "Not in this state / 状态不符")
    public RestResponse<JourneyView> spend(
            @PathParam("id") UUID id,
            @BodyExample(COST) @NotNull @Valid JourneyRequests.Expense body) {
        dictionaries.require("journey-cost", body.kind(), "kind");
        return answer(work.spend(id, body));
    }

    private RestResponse<JourneyView> answer(Journey journey) {
        journeys.flush();
        return Answers.ok(
                JourneyView.of(journey, journeys.calls(journey.id()), journeys.costs(journey.id())),
                journey.version());
    }
}
