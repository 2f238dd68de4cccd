package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.webhook.Answer;
import org.nuandong.dispatch.webhook.RetrySchedule;

/** 推送: one event on its way to one subscription; its webhook-id never changes. */
@Entity
@Table(name = "exchange_delivery")
class Delivery {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String DEAD = "dead";

    @Id private UUID id;

    private UUID subscriptionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    private Message message;

    private long number;
    private UUID aggregateId;
    private String state;
    private String retrySchedule;
    private int failures;
    private int attempts;
    private Integer lastStatus;
    private String lastOutcome;
    private Instant createdAt;
    private Instant nextAttemptAt;
    private Instant endedAt;

    protected Delivery() {}

    /** Enters what an attempt brought. */
    void tried(Answer answer, Instant at) {
        attempts++;
        lastStatus = answer.status();
        lastOutcome = answer.outcome();
        if (answer.accepted()) {
            end(DELIVERED, at);
            return;
        }
        failures++;
        Optional<Instant> next = new RetrySchedule(retrySchedule).after(failures, answer, at);
        // Who answers 410 is asked no more; what waits for him is kept for the day he comes back.
        if (next.isEmpty() && !answer.gone()) {
            end(DEAD, at);
        } else {
            nextAttemptAt = next.orElse(at);
        }
    }

    /** Once more, under the same webhook-id, with a fresh round of the schedule. */
    void again(String retries, Instant at) {
        state = PENDING;
        retrySchedule = retries;
        failures = 0;
        nextAttemptAt = at;
        endedAt = null;
    }

    private void end(String how, Instant at) {
        state = how;
        endedAt = at;
        nextAttemptAt = null;
    }

    boolean isPending() {
        return PENDING.equals(state);
    }

    boolean isDelivered() {
        return DELIVERED.equals(state);
    }

    boolean isDead() {
        return DEAD.equals(state);
    }

    String webhookId() {
        return "msg_" + message.eventId();
    }

    UUID id() {
        return id;
    }

    UUID subscriptionId() {
        return subscriptionId;
    }

    Message message() {
        return message;
    }

    String state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Integer lastStatus() {
        return lastStatus;
    }

    String lastOutcome() {
        return lastOutcome;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
