package org.nuandong.dispatch.patrol;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 计划调整: a plan was changed, why, and when it was to be before (R122, R274). */
@Entity
@Table(name = "patrol_adjustment")
class Adjustment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patrolId;
    private String reason;
    private String note;
    private Instant wasFrom;
    private Instant wasUntil;
    private Instant at;
    private String bySubject;

    protected Adjustment() {}

    Adjustment(Patrol patrol, String reason, String note, Instant at, String bySubject) {
        this.patrolId = patrol.id();
        this.reason = reason;
        this.note = note;
        this.wasFrom = patrol.plan().plannedFrom();
        this.wasUntil = patrol.plan().plannedUntil();
        this.at = at;
        this.bySubject = bySubject;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant wasFrom() {
        return wasFrom;
    }

    Instant wasUntil() {
        return wasUntil;
    }

    Instant at() {
        return at;
    }
}
