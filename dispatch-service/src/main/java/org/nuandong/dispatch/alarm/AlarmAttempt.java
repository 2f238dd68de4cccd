package org.nuandong.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.webhook.Answer;

/** One line of the delivery log: when it was tried and what came back. */
@Entity
class AlarmAttempt {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id")
    private AlarmDelivery delivery;

    private int number;
    private Instant begunAt;
    private Instant endedAt;
    private Integer status;
    private String outcome;

    protected AlarmAttempt() {}

    AlarmAttempt(AlarmDelivery delivery, Answer answer, Instant begunAt, Instant endedAt) {
        this.delivery = delivery;
        this.number = delivery.attempts();
        this.begunAt = begunAt;
        this.endedAt = endedAt;
        this.status = answer.status();
        this.outcome = answer.outcome();
    }

    int number() {
        return number;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Integer status() {
        return status;
    }

    String outcome() {
        return outcome;
    }
}
