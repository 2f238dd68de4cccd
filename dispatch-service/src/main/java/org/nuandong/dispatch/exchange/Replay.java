package org.nuandong.dispatch.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 重放: a partner gets everything from a moment on once more, under the same webhook-ids. */
@Entity
@Table(name = "exchange_replay")
class Replay {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID subscriptionId;
    private Instant fromAt;
    private long doneNumber;
    private long toNumber;
    private int sent;
    private Instant createdAt;
    private Instant endedAt;

    protected Replay() {}

    Replay(UUID subscriptionId, Instant fromAt, long after, long upTo, Instant at) {
        this.subscriptionId = subscriptionId;
        this.fromAt = fromAt;
        this.doneNumber = after;
        this.toNumber = upTo;
        this.createdAt = at;
    }

    void advance(long number, int written) {
        doneNumber = number;
        sent += written;
    }

    void end(Instant at) {
        doneNumber = Math.max(doneNumber, toNumber);
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID subscriptionId() {
        return subscriptionId;
    }

    Instant fromAt() {
        return fromAt;
    }

    long doneNumber() {
        return doneNumber;
    }

    long toNumber() {
        return toNumber;
    }

    int sent() {
        return sent;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
