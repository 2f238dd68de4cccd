package org.nuandong.dispatch.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 等级变更: one step of a station's duty, by what and by whom; never changed. */
@Entity
@Table(name = "duty_level_change")
class LevelChange {

    @Id private UUID id;
    private UUID unitId;
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private DutyLevel fromLevel;

    @Enumerated(EnumType.STRING)
    private DutyLevel toLevel;

    private Instant at;
    private String cause;
    private UUID causeId;
    private boolean exercise;
    private String byRole;
    private String bySubject;
    private String note;

    protected LevelChange() {}

    LevelChange(
            DutyLevelChanged change, Cause cause, String byRole, String bySubject, String note) {
        this.id = EventId.at(change.at());
        this.unitId = change.unitId();
        this.regionCode = change.region().code();
        this.fromLevel = change.from();
        this.toLevel = change.to();
        this.at = change.at();
        this.cause = cause.kind();
        this.causeId = cause.id();
        this.exercise = change.exercise();
        this.byRole = byRole;
        this.bySubject = bySubject;
        this.note = note;
    }

    UUID id() {
        return id;
    }

    DutyLevel from() {
        return fromLevel;
    }

    DutyLevel to() {
        return toLevel;
    }

    Instant at() {
        return at;
    }

    String cause() {
        return cause;
    }

    UUID causeId() {
        return causeId;
    }

    boolean isExercise() {
        return exercise;
    }

    String byRole() {
        return byRole;
    }

    String note() {
        return note;
    }
}
