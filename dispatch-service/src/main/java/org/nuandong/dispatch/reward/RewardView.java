package org.nuandong.dispatch.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reward as it is shown; nothing in it names anybody. */
@Schema(name = "Reward")
public record RewardView(
        UUID id,
        @Schema(description = "Code of the dictionary reward-state", examples = "verified")
                String state,
        UUID incidentId,
        @Schema(examples = "2026-420200-000123") String incidentNo,
        @Schema(description = "Whose reporter earns it") UUID tipId,
        String region,
        UUID unitId,
        @Schema(examples = "200.00") BigDecimal amountYuan,
        @Schema(description = "One person earns nobody a second one within so many days")
                int personDays,
        @Schema(description = "Proposed by a person, not by itself") boolean byHand,
        boolean backEntered,
        Instant proposedAt,
        Instant verifiedAt,
        @Schema(description = "Why not the first reporter: code of reward-pass-reason")
                String passedOver,
        Instant approvedAt,
        Instant paidAt,
        Instant refusedAt,
        @Schema(description = "Code of reward-refusal-reason") String refusalReason,
        @Schema(description = "Who was helped: random ids") List<UUID> subjectIds,
        List<LineView> lines) {

    static RewardView of(Reward reward, List<UUID> subjects, List<RewardLine> lines) {
        return new RewardView(
                reward.id(),
                reward.state().code(),
                reward.incidentId(),
                reward.incidentNo(),
                reward.tipId(),
                reward.region().code(),
                reward.unitId(),
                reward.amountYuan(),
                reward.personDays(),
                reward.isByHand(),
                reward.isBackEntered(),
                reward.proposedAt(),
                reward.verifiedAt(),
                reward.passedOver(),
                reward.approvedAt(),
                reward.paidAt(),
                reward.refusedAt(),
                reward.refusalReason(),
                subjects,
                lines.stream().map(LineView::of).toList());
    }

    /** Money that went out, or came back with a minus. */
    @Schema(name = "RewardLine")
    public record LineView(
            UUID id,
            @Schema(description = "payment or reversal", examples = "payment") String kind,
            @Schema(examples = "200.00") BigDecimal amountYuan,
            Instant at,
            String reference,
            @Schema(description = "Code of reward-payment-method") String method,
            @Schema(description = "The payee showed the receipt of the tip") boolean byReceipt,
            @Schema(description = "Code of reward-reversal-reason") String reason,
            @Schema(description = "The payment it takes back") UUID reverses) {

        static LineView of(RewardLine line) {
            return new LineView(
                    line.id(),
                    line.kind(),
                    line.amountYuan(),
                    line.at(),
                    line.reference(),
                    line.method(),
                    line.isByReceipt(),
                    line.reason(),
                    line.reverses());
        }
    }
}
