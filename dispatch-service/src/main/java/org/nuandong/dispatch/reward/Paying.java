package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.tip.ReceiptClaims;
import org.nuandong.dispatch.tip.ReporterClaim;

/** 发放与冲销: money goes to the number that told us or to who shows the receipt, and may come back. */
@ApplicationScoped
class Paying {

    /** The domain in which tips index their reporters' numbers. */
    private static final String TELEPHONE = "telephone";

    private final RewardRepository rewards;
    private final RewardSteps steps;
    private final Claimants claimants;
    private final ReceiptClaims receipts;
    private final RewardEvents events;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    Paying(
            RewardRepository rewards,
            RewardSteps steps,
            Claimants claimants,
            ReceiptClaims receipts,
            RewardEvents events,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.rewards = rewards;
        this.steps = steps;
        this.claimants = claimants;
        this.receipts = receipts;
        this.events = events;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    Reward pay(UUID id, RewardRequests.Payment request) {
        Reward reward = rewards.locked(id);
        reward.require(RewardState.APPROVED);
        steps.requireStillDue(reward);
        boolean byReceipt = requireReporter(reward, request);
        Instant now = clock.instant();
        Instant at = StatedTime.after(reward.approvedAt(), request.occurredAt(), now, "occurredAt");
        reward.pay(caller.subject(), at);
        RewardLine line =
                RewardLine.payment(
                        reward, request.reference(), request.method(), at, caller.subject(), now);
        line.to(
                SealedPayee.seal(request.payeeName(), request.payeeAccount(), line.id(), personal),
                byReceipt);
        rewards.add(line);
        rewards.flush();
        events.paid(reward, line);
        return reward;
    }

    Reward reverse(UUID id, RewardRequests.Reversal request) {
        Reward reward = rewards.locked(id);
        reward.require(RewardState.PAID);
        RewardLine paid =
                rewards.lastPayment(id).orElseThrow(CommonProblem.STEP_OUT_OF_ORDER::because);
        Instant now = clock.instant();
        reward.reverse(Boolean.TRUE.equals(request.stillDue()));
        RewardLine line =
                RewardLine.reversal(
                        reward, paid, request.reference(), request.reason(), caller.subject(), now);
        rewards.add(line);
        rewards.flush();
        events.reversed(reward, line);
        return reward;
    }

    /** Shown by the receipt, or by the number; answers whether by the receipt. */
    private boolean requireReporter(Reward reward, RewardRequests.Payment request) {
        if (request.receiptNo() != null) {
            if (!receipts.proves(reward.tipId(), request.receiptNo())) {
                throw RewardProblem.PAYEE_NOT_THE_REPORTER.at("receiptNo");
            }
            return true;
        }
        if (request.payeeTelephone() == null || request.payeeName() == null) {
            throw RewardProblem.PAYEE_NEEDED.at(
                    request.payeeName() == null ? "payeeName" : "payeeTelephone");
        }
        String known = claimants.of(reward).map(ReporterClaim::reporterKey).orElse(null);
        boolean same =
                Telephone.parse(request.payeeTelephone()).stream()
                        .flatMap(phone -> personal.blindIndexes(TELEPHONE, phone.number()).stream())
                        .anyMatch(index -> HexFormat.of().formatHex(index).equals(known));
        if (!same) {
            throw RewardProblem.PAYEE_NOT_THE_REPORTER.at("payeeTelephone");
        }
        return false;
    }
}
