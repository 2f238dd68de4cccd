package org.nuandong.dispatch.reward;

import static org.nuandong.commons.security.Role.APPROVER;
import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;
import org.nuandong.dispatch.tip.ReceiptClaims;

/** 爱心有奖: rewards that wait for somebody, and what they come to (R180). */
@Path("/api/v1/rewards")
@Tag(name = "rewards", description = "Rewards for reporters / 爱心有奖")
class RewardResource {

    private final RewardRepository rewards;
    private final RewardSearch search;
    private final RewardProposals proposals;
    private final RewardViews views;
    private final ReceiptClaims receipts;
    private final Paging paging;

    RewardResource(
            RewardRepository rewards,
            RewardSearch search,
            RewardProposals proposals,
            RewardViews views,
            ReceiptClaims receipts,
            Paging paging) {
        this.rewards = rewards;
        this.search = search;
        this.proposals = proposals;
        this.views = views;
        this.receipts = receipts;
        this.paging = paging;
    }

    /** Of one state: how many, what they are worth, what went out less what came back. */
    @Schema(name = "RewardTotal")
    public record TotalView(
            @Schema(description = "Code of the dictionary reward-state", examples = "approved")
                    String state,
            long rewards,
            @Schema(examples = "600.00") BigDecimal amountYuan,
            @Schema(examples = "0.00") BigDecimal paidYuan) {}

    /** One line per state, and all money that is out. */
    @Schema(name = "RewardTotals")
    public record TotalsView(
            List<TotalView> states, @Schema(examples = "1200.00") BigDecimal paidYuan) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "proposeReward",
            summary = "Propose a reward by hand / 手工提出奖励",
            description =
                    "For what does not arise by itself: entered afterwards, found by a patrol, told late.")
    @APIResponse(responseCode = "201", description = "The reward, to be verified / 待核实")
    @APIResponse(responseCode = "404", description = "Unknown or foreign incident / 不存在或非本辖区")
    @APIResponse(
            responseCode = "409",
            description =
                    "A test call, not resolved, nobody helped or to reward, or it exists / 不可提出")
    public RestResponse<RewardView> propose(
            @BodyExample(RewardRequests.PROPOSAL) @NotNull @Valid RewardRequests.Proposal body) {
        Reward reward = proposals.byHand(body.incidentId());
        return Answers.created(
                "/api/v1/rewards/" + reward.id(), views.of(reward), reward.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        APPROVER,
        BUREAU_LEADER,
        PROGRAMME_OFFICER,
        AUDITOR
    })
    @Operation(operationId = "listRewards", summary = "Rewards, the latest first / 奖励列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or state / 参数有误")
    public Page<RewardView> list(
            @Parameter(description = "Code of the dictionary reward-state", example = "approved")
                    @QueryParam("state")
                    String state,
            @QueryParam("incident") UUID incident,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @QueryParam("unit") UUID unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        RewardSearch.Filter filter =
                new RewardSearch.Filter(
                        RewardState.of(state), incident, RegionFilter.of(region), unit);
        List<Reward> page = search.page(filter, paging.position(cursor), most);
        return paging.page(page, most, RewardSearch::position, views.of(page));
    }

    @GET
    @Path("/totals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, APPROVER, BUREAU_LEADER, PROGRAMME_OFFICER, AUDITOR})
    @Operation(
            operationId = "sumRewards",
            summary = "What rewards come to, by state / 奖励金额汇总",
            description = "Of rewards that arose in [from, to). paidYuan: payments less reversals.")
    @APIResponse(responseCode = "200", description = "One line per state / 各状态金额")
    @APIResponse(responseCode = "400", description = "Not a region / 区划代码有误")
    public TotalsView totals(
            @Parameter(example = "420200") @QueryParam("region") String region,
            @Parameter(example = "2026-11-01T00:00:00+08:00") @QueryParam("from") Instant from,
            @Parameter(example = "2026-12-01T00:00:00+08:00") @QueryParam("to") Instant to) {
        List<RewardSearch.Total> totals = search.totals(RegionFilter.of(region), from, to);
        return new TotalsView(
                totals.stream()
                        .map(
                                t ->
                                        new TotalView(
                                                t.state().code(),
                                                t.rewards(),
                                                t.amountYuan(),
                                                t.paidYuan()))
                        .toList(),
                totals.stream()
                        .map(RewardSearch.Total::paidYuan)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        APPROVER,
        BUREAU_LEADER,
        PROGRAMME_OFFICER,
        AUDITOR
    })
    @Operation(operationId = "getReward", summary = "One reward with its lines / 奖励详情")
    @APIResponse(responseCode = "200", description = "The reward with its ETag / 奖励")
    public RestResponse<RewardView> get(@PathParam("id") UUID id) {
        Reward reward = rewards.visible(id);
        return Answers.ok(views.of(reward), reward.version());
    }

    @POST
    @Path("/receipt-lookups")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, PROGRAMME_OFFICER})
    @Operation(
            operationId = "lookUpRewardByReceipt",
            summary = "The reward of a receipt number / 凭回执查询奖励",
            description =
                    "For a reporter who stays unknown: the number is in the body, never in an address.")
    @APIResponse(responseCode = "200", description = "The reward / 奖励")
    @APIResponse(
            responseCode = "404",
            description = "No such receipt, or it earns nothing / 无此回执或无奖励")
    public RestResponse<RewardView> byReceipt(
            @BodyExample("{\"receiptNo\": \"7K3QZ-0M8TW-R5XVA-2JHEN\"}") @NotNull @Valid
                    RewardRequests.ReceiptLookup body) {
        Reward reward =
                receipts.tipOf(body.receiptNo())
                        .flatMap(rewards::ofTip)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(views.of(reward), reward.version());
    }
}
