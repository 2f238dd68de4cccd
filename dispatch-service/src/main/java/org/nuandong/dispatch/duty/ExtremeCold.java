package org.nuandong.dispatch.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;

/** 极寒 (R131): declared by the duty leader for a station, with a reason and an end. */
@Entity
class ExtremeCold {

    @Id private UUID id;
    private UUID unitId;
    private String regionCode;
    private String reason;
    private boolean exercise;
    private Instant declaredAt;
    private String declaredBy;
    private Instant endsAt;
    private Instant endedAt;
    private String endReason;
    @Version private int version;

    protected ExtremeCold() {}

    ExtremeCold(
            Unit station, String reason, boolean exercise, Instant endsAt, String by, Instant now) {
        if (!endsAt.isAfter(now)) {
            throw DutyProblem.DECLARATION_ENDS_TOO_EARLY.at("endsAt");
        }
        this.id = EventId.at(now);
        this.unitId = station.unitId();
        this.regionCode = station.region().code();
        this.reason = reason;
        this.exercise = exercise;
        this.declaredAt = now;
        this.declaredBy = by;
        this.endsAt = endsAt;
    }

    void end(String reason, Instant now) {
        if (endedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        endedAt = now;
        endReason = reason;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    String reason() {
        return reason;
    }

    boolean isExercise() {
        return exercise;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }
}
