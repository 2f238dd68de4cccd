package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;

/** 换班: offered by one, accepted by the other, approved by a duty leader. */
@Path("/api/v1/shift-swaps")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftSwapResource {

    private static final String ANSWER = "{\"accepted\": true}";
    private static final String DECISION = "{\"approved\": true}";

    private final ShiftSwaps swaps;
    private final SwapRepository repository;
    private final Paging paging;

    ShiftSwapResource(ShiftSwaps swaps, SwapRepository repository, Paging paging) {
        this.swaps = swaps;
        this.repository = repository;
        this.paging = paging;
    }

    @POST
    @Path("/{id}/answers")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "answerShiftSwap", summary = "The other person says yes or no / 回复换班")
    @APIResponse(responseCode = "200", description = "The swap as it is now / 换班")
    @APIResponse(responseCode = "403", description = "Offered to somebody else / 并非本人")
    public RestResponse<SwapView> answer(
            @PathParam("id") UUID id, @BodyExample(ANSWER) @NotNull @Valid SwapAnswer body) {
        return answer(swaps.answer(id, body.accepted()));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(operationId = "withdrawShiftSwap", summary = "Take the offer back / 撤回换班")
    @APIResponse(responseCode = "200", description = "The swap as it is now / 换班")
    @APIResponse(responseCode = "409", description = "Decided already / 已有结果")
    public RestResponse<SwapView> withdraw(@PathParam("id") UUID id) {
        return answer(swaps.withdraw(id));
    }

    @POST
    @Path("/{id}/decisions")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "decideShiftSwap",
            summary = "A duty leader approves or refuses; nobody a swap of their own / 审批换班")
    @APIResponse(responseCode = "200", description = "The swap as it is now / 换班")
    @APIResponse(responseCode = "409", description = "Not accepted yet, or decided / 状态不符")
    public RestResponse<SwapView> decide(
            @PathParam("id") UUID id, @BodyExample(DECISION) @NotNull @Valid SwapDecision body) {
        return answer(swaps.decide(id, body.approved()));
    }

    @GET
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listShiftSwaps", summary = "Swaps in scope / 换班列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<SwapView> list(
            @QueryParam("shiftId") UUID shiftId,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                repository.page(shiftId, state, before, limit),
                limit,
                swap -> List.of(swap.id().toString()),
                SwapView::of);
    }

    private RestResponse<SwapView> answer(ShiftSwap swap) {
        repository.flush();
        return Answers.ok(SwapView.of(swap), swap.version());
    }

    /** A turn to give away; {@code returnShiftId} is the taker's shift taken in exchange. */
    @Schema(name = "NewShiftSwap")
    record NewSwap(
            @Schema(description = "The caller when missing") @Size(max = 120) String giver,
            @NotBlank @Size(max = 120) String taker,
            @NotBlank @Size(max = 60) String takerName,
            UUID returnShiftId,
            @Size(max = 200) String reason) {}

    /** Yes or no of the person it was offered to. */
    @Schema(name = "ShiftSwapAnswer")
    record SwapAnswer(@NotNull Boolean accepted) {}

    /** The duty leader's word. */
    @Schema(name = "ShiftSwapDecision")
    record SwapDecision(@NotNull Boolean approved) {}

    /** A swap as front ends see it. */
    @Schema(name = "ShiftSwapView")
    record SwapView(
            UUID id,
            UUID shiftId,
            UUID returnShiftId,
            String giver,
            String taker,
            String takerName,
            String reason,
            @Schema(description = "offered, accepted, declined, approved, refused or withdrawn")
                    String state,
            Instant offeredAt,
            Instant answeredAt,
            Instant decidedAt) {

        static SwapView of(ShiftSwap swap) {
            return new SwapView(
                    swap.id(),
                    swap.shiftId(),
                    swap.returnShiftId(),
                    swap.giver(),
                    swap.taker(),
                    swap.takerName(),
                    swap.reason(),
                    swap.state(),
                    swap.offeredAt(),
                    swap.answeredAt(),
                    swap.decidedAt());
        }
    }
}
