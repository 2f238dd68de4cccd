package org.nuandong.dispatch.tracing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 逐级上报: a step of a search that is late; it climbs until a person answers or it is done. */
@Entity
@Table(name = "tracing_climb")
class Climb {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private UUID aboutId;
    private String step;
    private Instant dueAt;
    private String every;
    private Instant nextAt;
    private int rung;
    private Instant acknowledgedAt;
    private Instant endedAt;
    @Version private int version;

    protected Climb() {}

    Climb(UUID caseId, UUID aboutId, String step, Instant dueAt) {
        this.caseId = caseId;
        this.aboutId = aboutId;
        this.step = step;
        this.dueAt = dueAt;
    }

    /** The preset is copied: a later change does not touch what is under way. */
    Climb from(Instant now, Duration between) {
        every = between.toString();
        nextAt = now.plus(between);
        return this;
    }

    void climb(Instant now) {
        rung++;
        nextAt = now.plus(Duration.parse(every));
    }

    void acknowledge(Instant at) {
        acknowledgedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean isOpen() {
        return acknowledgedAt == null && endedAt == null;
    }

    boolean isDue(Instant now) {
        return isOpen() && !nextAt.isAfter(now);
    }

    String step() {
        return step;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant nextAt() {
        return nextAt;
    }

    int rung() {
        return rung;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
