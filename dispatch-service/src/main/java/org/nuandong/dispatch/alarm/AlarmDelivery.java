package org.nuandong.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One alarm on its way to one channel; its id stays the same over all attempts. */
@Entity
class AlarmDelivery {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String UNDELIVERED = "undelivered";
    static final String DROPPED = "dropped";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "channel_id")
    private AlarmChannel channel;

    private String regionCode;
    private UUID unitId;
    private UUID incidentId;
    private String step;
    private String body;
    private String retrySchedule;
    private String state;
    private int attempts;
    private Integer lastStatus;
    private String lastOutcome;
    private Instant createdAt;
    private Instant nextAttemptAt;
    private Instant endedAt;
    @Version private int version;

    protected AlarmDelivery() {}

    AlarmDelivery(AlarmChannel channel, Alarm alarm, String body, String retries, Instant at) {
        this.channel = channel;
        this.regionCode = alarm.region().code();
        this.unitId = alarm.unitId();
        this.incidentId = alarm.incidentId();
        this.step = alarm.step();
        this.body = body;
        this.retrySchedule = retries;
        this.state = PENDING;
        this.createdAt = at;
        this.nextAttemptAt = at;
    }

    /** Enters what an attempt brought and says when the next one is due, if any. */
    Optional<Instant> tried(Answer answer, Instant at) {
        attempts++;
        lastStatus = answer.status();
        lastOutcome = answer.outcome();
        if (answer.accepted()) {
            return end(DELIVERED, at);
        }
        if (answer.gone()) {
            return end(DROPPED, at);
        }
        Optional<Instant> next = new RetrySchedule(retrySchedule).after(attempts, answer, at);
        if (next.isEmpty()) {
            return end(UNDELIVERED, at);
        }
        nextAttemptAt = next.get();
        return next;
    }

    /** The channel was switched off: nothing more is tried. */
    void drop(Instant at) {
        end(DROPPED, at);
    }

    private Optional<Instant> end(String how, Instant at) {
        state = how;
        endedAt = at;
        nextAttemptAt = null;
        return Optional.empty();
    }

    boolean isPending() {
        return PENDING.equals(state);
    }

    boolean isUndelivered() {
        return UNDELIVERED.equals(state);
    }

    UUID id() {
        return id;
    }

    AlarmChannel channel() {
        return channel;
    }

    String regionCode() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String step() {
        return step;
    }

    String body() {
        return body;
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
