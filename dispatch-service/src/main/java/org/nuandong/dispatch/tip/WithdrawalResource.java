package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.FreeText;

/** 平台撤回: a clerk decides whether a platform's call still stands. */
@Path("/api/v1/tips/{id}")
@Tag(name = "tips", description = "Tips / 线索")
class WithdrawalResource {

    private final TipRepository tips;
    private final Withdrawals withdrawals;
    private final WithdrawalDeciding deciding;
    private final TipStanding standing;

    WithdrawalResource(
            TipRepository tips,
            Withdrawals withdrawals,
            WithdrawalDeciding deciding,
            TipStanding standing) {
        this.tips = tips;
        this.withdrawals = withdrawals;
        this.deciding = deciding;
        this.standing = standing;
    }

    /** Accepted: the tip counts no more, and an incident without any other ends with it. */
    @Schema(name = "WithdrawalDecision")
    public record Decision(@NotNull Boolean accepted, @Size(max = 500) String note) {}

    /** What a platform asked, and what was decided. */
    @Schema(name = "TipWithdrawal")
    public record View(
            @Schema(description = "Code of the dictionary withdrawal-reason") String reason,
            String note,
            Instant askedAt,
            @Schema(description = "asked, accepted or declined") String state,
            Instant decidedAt,
            String decisionNote) {

        static View of(TipWithdrawal withdrawal) {
            return new View(
                    withdrawal.reason(),
                    withdrawal.note(),
                    withdrawal.askedAt(),
                    withdrawal.state(),
                    withdrawal.decidedAt(),
                    withdrawal.decisionNote());
        }
    }

    @GET
    @Path("/withdrawals")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listWithdrawals", summary = "Was it taken back? / 平台撤回记录")
    @APIResponse(responseCode = "200", description = "The first first / 按时间")
    public List<View> list(@PathParam("id") UUID id) {
        return withdrawals.of(tips.visible(id).id()).stream().map(View::of).toList();
    }

    @POST
    @Path("/withdrawal-decisions")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "decideWithdrawal",
            summary = "Does the call still stand? / 处理平台撤回",
            description =
                    "Accepted: the tip is rejected as withdrawn. Declined: the rescue goes on.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "Nobody asked / 没有待处理的撤回")
    public RestResponse<TipView> decide(
            @PathParam("id") UUID id,
            @BodyExample("{\"accepted\": false," + " \"note\":" + " \"队伍已在途，到场核实\"}")
                    @NotNull
                    @Valid
                    Decision body) {
        FreeText.requireNoNumbers(body.note(), "note");
        return standing.of(deciding.decide(id, body.accepted(), body.note()));
    }
}
