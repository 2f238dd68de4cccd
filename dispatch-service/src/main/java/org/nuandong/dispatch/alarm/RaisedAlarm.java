package org.nuandong.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.region.RegionCode;

/** One alarm over all its channels: did anybody get it, has a person answered. */
@Entity
@Table(name = "alarm")
class RaisedAlarm {

    @Id private UUID id;

    private UUID unitId;
    private String regionCode;
    private String step;
    private String audience;
    private String aboutType;
    private UUID aboutId;
    private String aboutNo;
    private Instant dueAt;
    private Instant raisedAt;
    private Instant climbAt;
    private Instant deliveredAt;
    private Instant undeliveredAt;
    private Instant acknowledgedAt;
    private boolean test;

    protected RaisedAlarm() {}

    RaisedAlarm(Alarm alarm, Instant now, Duration patience) {
        // What is told of it names it before it is written.
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        AlarmSubject about = alarm.about();
        this.unitId = about.unitId();
        this.regionCode = about.region().code();
        this.step = alarm.step();
        this.audience = alarm.audience();
        this.aboutType = about.type();
        this.aboutId = about.id();
        this.aboutNo = about.no();
        this.test = about.test();
        this.dueAt = alarm.dueAt();
        this.raisedAt = now;
        this.climbAt = now.plus(patience);
    }

    void delivered(Instant at) {
        if (deliveredAt == null) {
            deliveredAt = at;
        }
    }

    /**
     * Answers whether it is news that nobody got it; what was delivered or answered reached one.
     */
    boolean reachedNobody(boolean stillTrying, Instant now) {
        boolean over = !stillTrying || !now.isBefore(climbAt);
        if (!over || deliveredAt != null || undeliveredAt != null || acknowledgedAt != null) {
            return false;
        }
        undeliveredAt = now;
        return true;
    }

    /** Answers whether this was the first answer. */
    boolean acknowledge(Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at;
        return true;
    }

    Alarm alarm() {
        return new Alarm(
                new AlarmSubject(
                        aboutType, aboutId, aboutNo, new RegionCode(regionCode), unitId, test),
                step,
                audience,
                dueAt,
                raisedAt);
    }

    UUID id() {
        return id;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant climbAt() {
        return climbAt;
    }

    Instant undeliveredAt() {
        return undeliveredAt;
    }
}
