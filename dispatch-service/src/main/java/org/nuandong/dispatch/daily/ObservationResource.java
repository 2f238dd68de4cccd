package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 隔离观察: ordered or proposed, looked after, ended (R190). */
@Path("/api/v1/observations")
@Tag(name = "care-days")
class ObservationResource {

    private final Observations observations;
    private final DailyRepository days;
    private final Dictionaries dictionaries;
    private final IdPages pages;

    ObservationResource(
            Observations observations,
            DailyRepository days,
            Dictionaries dictionaries,
            IdPages pages) {
        this.observations = observations;
        this.days = days;
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listObservations",
            summary = "Observations in scope, the newest first / 观察列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<DayViews.ObservationView> list(
            @Parameter(description = "proposed, running, declined or ended", example = "proposed")
                    @QueryParam("state")
                    String state,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> days.observations(state(state), caseId, before, most),
                observation -> observation.id(),
                DayViews.ObservationView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getObservation", summary = "One observation / 观察详情")
    @APIResponse(responseCode = "200", description = "The observation with its ETag / 观察")
    public RestResponse<DayViews.ObservationView> get(@PathParam("id") UUID id) {
        return answer(days.observations().visible(id));
    }

    @POST
    @Path("/{id}/starts")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(operationId = "startObservation", summary = "The proposed isolation begins / 同意隔离")
    @APIResponse(responseCode = "200", description = "Running / 已开始")
    @APIResponse(responseCode = "409", description = "Not proposed any more / 状态不符")
    public RestResponse<DayViews.ObservationView> start(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.START) @NotNull @Valid DayRequests.Start body) {
        return answer(observations.start(id, body.occurredAt()));
    }

    @POST
    @Path("/{id}/declines")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "declineObservation",
            summary = "The proposed isolation is not followed / 不予隔离")
    @APIResponse(responseCode = "200", description = "Declined / 已否决")
    @APIResponse(responseCode = "409", description = "Not proposed any more / 状态不符")
    public RestResponse<DayViews.ObservationView> decline(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.DECLINE) @NotNull @Valid DayRequests.End body) {
        dictionaries.require("observation-end", body.how(), "how");
        return answer(observations.decline(id, body.how(), body.occurredAt()));
    }

    @POST
    @Path("/{id}/checks")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "checkObservation",
            summary = "Somebody has looked; the next look is due / 观察检查")
    @APIResponse(responseCode = "200", description = "When the next look is due / 下次检查")
    @APIResponse(responseCode = "409", description = "Not running / 状态不符")
    public RestResponse<DayViews.ObservationView> check(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.CHECK) @NotNull @Valid DayRequests.NewCheck body) {
        dictionaries.require("observation-result", body.result(), "result");
        return answer(observations.check(id, body));
    }

    @POST
    @Path("/{id}/ends")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "endObservation", summary = "It is over / 解除观察")
    @APIResponse(responseCode = "200", description = "Ended / 已解除")
    @APIResponse(responseCode = "409", description = "Not running / 状态不符")
    public RestResponse<DayViews.ObservationView> end(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.END) @NotNull @Valid DayRequests.End body) {
        dictionaries.require("observation-end", body.how(), "how");
        return answer(observations.end(id, body.how(), body.occurredAt()));
    }

    private static ObservationState state(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(ObservationState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "observation-state"));
    }

    private RestResponse<DayViews.ObservationView> answer(Observation observation) {
        days.flush();
        return Answers.ok(DayViews.ObservationView.of(observation), observation.version());
    }
}
