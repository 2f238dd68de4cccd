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
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.dispatch.webhook.Answer;
import org.nuandong.dispatch.webhook.RetrySchedule;

/** One alarm on its way to one channel; its id stays the same over all attempts. */
@Entity
class AlarmDelivery {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String UNDELIVERED = "undelivered";
    static final String DROPPED = "dropped";

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "channel_id")
    private AlarmChannel channel;

    private UUID alarmId;
    private String regionCode;
    private UUID unitId;
    private UUID incidentId;
    private String aboutType;
    private UUID aboutId;
    private boolean test;
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

    private AlarmDelivery(AlarmChannel channel, String step, String retries, Instant at) {
        // The body names the delivery, so the id comes before the row.
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.channel = channel;
        this.step = step;
        this.retrySchedule = retries;
        this.state = PENDING;
        this.createdAt = at;
        this.nextAttemptAt = at;
    }

    static AlarmDelivery of(RaisedAlarm raised, AlarmChannel channel, String retries, Instant at) {
        Alarm alarm = raised.alarm();
        AlarmDelivery delivery = new AlarmDelivery(channel, alarm.step(), retries, at);
        delivery.alarmId = raised.id();
        AlarmSubject about = alarm.about();
        delivery.regionCode = about.region().code();
        delivery.unitId = about.unitId();
        delivery.aboutType = about.type();
        delivery.aboutId = about.id();
        delivery.incidentId = about.is(AlarmSubject.INCIDENT) ? about.id() : null;
        delivery.test = about.test();
        return delivery;
    }

    static AlarmDelivery selfTest(AlarmChannel channel, String retries, Instant at) {
        AlarmDelivery delivery = new AlarmDelivery(channel, SelfTests.STEP, retries, at);
        delivery.regionCode = channel.region().code();
        delivery.unitId = channel.unitId();
        delivery.aboutType = SelfTests.ABOUT;
        delivery.aboutId = channel.id();
        delivery.test = true;
        return delivery;
    }

    /** Once, before anything is sent. */
    void write(String text) {
        body = text;
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

    /** The channel was switched off, or a person has answered: nothing more is tried. */
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

    boolean isDelivered() {
        return DELIVERED.equals(state);
    }

    /** A self-test, or the alarm of a test call. */
    boolean isTest() {
        return test;
    }

    /** A message of the channel's own check; no alarm stands behind it. */
    boolean isSelfTest() {
        return alarmId == null;
    }

    UUID id() {
        return id;
    }

    /** Null for a self-test. */
    UUID alarmId() {
        return alarmId;
    }

    String aboutType() {
        return aboutType;
    }

    UUID aboutId() {
        return aboutId;
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
