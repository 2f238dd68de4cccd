package org.nuandong.dispatch.settlement;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 安置落户: what is owed to whom until when, and what came of it. */
@Path("/api/v1/settlement-steps")
@Tag(name = "settlement", description = "Long stay, placement, register / 滞留安置落户")
class SettlementResource {

    private static final String COMPLETION =
            """
            {"outcome": "entrusted", "place": "市社会福利院"}""";

    private final SettlementWork work;
    private final SettlementRepository steps;
    private final Paging paging;

    SettlementResource(SettlementWork work, SettlementRepository steps, Paging paging) {
        this.work = work;
        this.steps = steps;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listSettlementSteps", summary = "Steps in scope / 安置步骤列表")
    @APIResponse(responseCode = "200", description = "One page, the most urgent first / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown state or step / 参数有误")
    public Page<SettlementView> list(
            @Parameter(description = "awaited, open, done or cancelled", example = "open")
                    @QueryParam("state")
                    String state,
            @Parameter(example = "hukou-application") @QueryParam("step") String step,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        requireStep(step);
        return paging.page(
                steps.page(
                        state == null ? null : state(state),
                        step,
                        position == null ? null : Instant.parse(position.get(0)),
                        position == null ? null : UUID.fromString(position.get(1)),
                        most),
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                SettlementView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getSettlementStep", summary = "One step / 安置步骤")
    @APIResponse(responseCode = "200", description = "With its ETag / 安置步骤")
    public RestResponse<SettlementView> get(@PathParam("id") UUID id) {
        return answer(steps.visible(id));
    }

    @POST
    @Path("/{id}/completions")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "completeSettlementStep",
            summary = "The step is done / 办结",
            description =
                    "A placement names the place, an application its own letter; what follows"
                            + " begins at once (R220, R221).")
    @APIResponse(responseCode = "200", description = "As it is now / 安置步骤")
    @APIResponse(responseCode = "409", description = "Over, or the letter is another's / 状态不符")
    @APIResponse(responseCode = "422", description = "Place or letter is missing / 缺少地点或函号")
    public RestResponse<SettlementView> complete(
            @PathParam("id") UUID id,
            @BodyExample(COMPLETION) @NotNull @Valid SettlementRequests.Completion body) {
        FreeText.requireNoNumbers(body.place(), "place");
        FreeText.requireNoNumbers(body.letterNo(), "letterNo");
        return answer(work.complete(id, body));
    }

    private RestResponse<SettlementView> answer(SettlementStep step) {
        steps.flush();
        return Answers.ok(SettlementView.of(step), step.version());
    }

    private static String state(String code) {
        return Arrays.stream(StepState.values())
                .filter(state -> state.code().equals(code))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "state"));
    }

    private static void requireStep(String code) {
        if (code != null
                && Arrays.stream(StepKind.values()).noneMatch(k -> k.code().equals(code))) {
            throw CommonProblem.UNKNOWN_CODE.at("step", "step");
        }
    }
}
