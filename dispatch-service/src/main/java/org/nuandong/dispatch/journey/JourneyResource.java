package org.nuandong.dispatch.journey;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 返乡行程: where they stand. */
@Path("/api/v1/journeys")
@Tag(name = "journeys", description = "Ways home / 返乡")
class JourneyResource {

    private final JourneyRepository journeys;
    private final IdPages pages;

    JourneyResource(JourneyRepository journeys, IdPages pages) {
        this.journeys = journeys;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listJourneys", summary = "Ways home in scope / 返乡行程列表")
    @APIResponse(responseCode = "200", description = "One page, the newest first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown state / 参数有误")
    public Page<JourneyView> list(
            @Parameter(
                            description =
                                    "planned, waiting, departed, arrived, returned or cancelled",
                            example = "waiting")
                    @QueryParam("state")
                    String state,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        journeys.page(state == null ? null : state(state), caseId, before, most),
                row -> row.id(),
                row -> JourneyView.of(row, List.of(), List.of()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getJourney", summary = "One way home with its calls and costs / 返乡行程")
    @APIResponse(responseCode = "200", description = "With its ETag / 返乡行程")
    public RestResponse<JourneyView> get(@PathParam("id") UUID id) {
        Journey journey = journeys.visible(id);
        return Answers.ok(
                JourneyView.of(journey, journeys.calls(id), journeys.costs(id)), journey.version());
    }

    private static String state(String code) {
        return Arrays.stream(JourneyState.values())
                .filter(state -> state.code().equals(code))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }
}
