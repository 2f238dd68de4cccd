package org.nuandong.dispatch.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** The events of rewards: amounts and ids, nobody's name or number. */
@ApplicationScoped
class RewardEvents {

    private final EventOutbox outbox;

    RewardEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void proposed(Reward reward) {
        record("reward.proposed", reward, reward.proposedAt(), reward.amountYuan(), null);
    }

    void verified(Reward reward) {
        record("reward.verified", reward, reward.verifiedAt(), reward.amountYuan(), null);
    }

    void approved(Reward reward) {
        record("reward.approved", reward, reward.approvedAt(), reward.amountYuan(), null);
    }

    void paid(Reward reward, RewardLine line) {
        record("reward.paid", reward, line.at(), line.amountYuan(), null);
    }

    void refused(Reward reward) {
        record(
                "reward.refused",
                reward,
                reward.refusedAt(),
                reward.amountYuan(),
                reward.refusalReason());
    }

    /** The amount is negative: it adds up with the payment. */
    void reversed(Reward reward, RewardLine line) {
        record("reward.reversed", reward, line.at(), line.amountYuan(), line.reason());
    }

    void personLinked(Reward reward, UUID subjectId, UUID sameAs, Instant at) {
        outbox.record(event("reward.person-linked", reward, at, new Linked(subjectId, sameAs)));
    }

    private void record(String name, Reward reward, Instant at, BigDecimal amount, String reason) {
        outbox.record(
                event(
                        name,
                        reward,
                        at,
                        new Told(
                                reward.incidentId(),
                                reward.tipId(),
                                amount,
                                reason,
                                reward.isByHand() ? true : null,
                                reward.isBackEntered() ? true : null)));
    }

    private static Event event(String name, Reward reward, Instant at, Object data) {
        return Event.of(name, Reward.TYPE, reward.id(), reward.region(), reward.unitId(), at, data);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID incidentId,
            UUID tipId,
            BigDecimal amountYuan,
            String reason,
            Boolean byHand,
            Boolean backEntered) {}

    record Linked(UUID subjectId, UUID sameAs) {}
}
