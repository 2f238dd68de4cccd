package org.nuandong.dispatch.reward;

import static org.nuandong.commons.security.Role.APPROVER;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;
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
import org.nuandong.dispatch.platform.FreeText;

/**
 * The steps of a reward: verified, approved, paid, each by somebody else; or refused, or reversed.
 */
@Path("/api/v1/rewards/{id}")
@Tag(name = "rewards")
class RewardStepResource {

    private final RewardSteps steps;
    private final Paying paying;
    private final RewardViews views;
    private final Dictionaries dictionaries;

    RewardStepResource(
            RewardSteps steps, Paying paying, RewardViews views, Dictionaries dictionaries) {
        this.steps = steps;
        this.paying = paying;
        this.views = views;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/verifications")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "verifyReward",
            summary = "The tip is verified / 核实线索",
            description = "The first reporter, unless a reason passes them over.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(
            responseCode = "409",
            description =
                    "Another step is due, no such reporter, or the person has earned one lately / 不可核实")
    public RestResponse<RewardView> verify(
            @PathParam("id") UUID id,
            @BodyExample(RewardRequests.VERIFICATION) @NotNull @Valid
                    RewardRequests.Verification body) {
        dictionaries.require("reward-pass-reason", body.passedOver(), "passedOver");
        return views.answer(steps.verify(id, body.tipId(), body.passedOver()));
    }

    @POST
    @Path("/approvals")
    @Transactional
    @RolesAllowed({APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "approveReward",
            summary = "A second person approves / 审批",
            description = "Never by who verified it. No body.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(responseCode = "403", description = "Somebody else must do it / 须由他人办理")
    @APIResponse(
            responseCode = "409",
            description = "Another step is due, or it is due no longer / 不可审批")
    public RestResponse<RewardView> approve(@PathParam("id") UUID id) {
        return views.answer(steps.approve(id));
    }

    @POST
    @Path("/payments")
    @Transactional
    @RolesAllowed({PROGRAMME_OFFICER})
    @Operation(
            operationId = "payReward",
            summary = "Paid to the reporter / 发放",
            description =
                    "By a third person, to the number that told us or to who shows the receipt. Name and account are encrypted.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(responseCode = "403", description = "Somebody else must do it / 须由他人办理")
    @APIResponse(
            responseCode = "409",
            description = "Another step is due, or this is not the reporter / 不可发放")
    public RestResponse<RewardView> pay(
            @PathParam("id") UUID id,
            @BodyExample(RewardRequests.PAYMENT) @NotNull @Valid RewardRequests.Payment body) {
        dictionaries.require("reward-payment-method", body.method(), "method");
        FreeText.requireNoNumbers(body.reference(), "reference");
        return views.answer(paying.pay(id, body));
    }

    @POST
    @Path("/reversals")
    @Transactional
    @RolesAllowed({PROGRAMME_OFFICER})
    @Operation(
            operationId = "reverseReward",
            summary = "The payment is taken back by a line / 冲销",
            description = "Nothing is edited; stillDue lets it be paid anew.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(responseCode = "409", description = "It is not paid / 尚未发放")
    public RestResponse<RewardView> reverse(
            @PathParam("id") UUID id,
            @BodyExample(RewardRequests.REVERSAL) @NotNull @Valid RewardRequests.Reversal body) {
        dictionaries.require("reward-reversal-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.reference(), "reference");
        return views.answer(paying.reverse(id, body));
    }

    @POST
    @Path("/refusals")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "refuseReward",
            summary = "No reward, for a reason / 不予奖励",
            description = "Before it is paid.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(responseCode = "409", description = "Paid or over already / 已发放或已办结")
    public RestResponse<RewardView> refuse(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"not-verified\"}") @NotNull @Valid
                    RewardRequests.Refusal body) {
        dictionaries.require("reward-refusal-reason", body.reason(), "reason");
        return views.answer(steps.refuse(id, body.reason()));
    }

    @POST
    @Path("/person-links")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, STATION_CLERK, APPROVER})
    @Operation(
            operationId = "linkRewardPerson",
            summary = "Two ids are one person / 认定为同一人",
            description = "One person earns one reward within the days of the preset.")
    @APIResponse(responseCode = "200", description = "The reward as it is now / 奖励")
    @APIResponse(responseCode = "409", description = "Not of this incident / 非本事件人员")
    public RestResponse<RewardView> link(
            @PathParam("id") UUID id,
            @BodyExample(
                            "{\"subjectId\": \"7d4c1f0e-5a55-4c2f-9d77-2f5a1e8f0a15\", \"sameAs\": \"5b8f0f5e-7a11-4a70-8d0a-0d3f6c1a2b3c\"}")
                    @NotNull
                    @Valid
                    RewardRequests.PersonLink body) {
        return views.answer(steps.link(id, body.subjectId(), body.sameAs()));
    }
}
