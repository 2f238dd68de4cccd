package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.webhook.Answer;

/** One line of the delivery log: when it was tried and what came back. */
@Entity(name = "ExchangeAttempt")
@Table(name = "exchange_attempt")
class Attempt {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID deliveryId;
    private int number;
    private Instant begunAt;
    private Instant endedAt;
    private Integer status;
    private String outcome;

    protected Attempt() {}

    Attempt(Delivery delivery, Answer answer, Instant begunAt, Instant endedAt) {
        this.deliveryId = delivery.id();
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
