package org.nuandong.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** One alarm over all its channels: did anybody get it, has a person answered. */
@Entity
@Table(name = "alarm")
class RaisedAlarm {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

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

    protected RaisedAlarm() {}

    RaisedAlarm(Alarm alarm, Instant now, Duration patience) {
        this.unitId = alarm.unitId();
        this.regionCode = alarm.region().code();
        this.step = alarm.step();
        this.audience = alarm.audience();
        this.aboutType = alarm.aboutType();
        this.aboutId = alarm.aboutId();
        this.aboutNo = alarm.aboutNo();
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
                unitId,
                new RegionCode(regionCode),
                step,
                audience,
                aboutType,
                aboutId,
                aboutNo,
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
}
