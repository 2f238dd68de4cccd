package org.nuandong.dispatch.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;

/** 站点值守等级: rises by itself, falls by a person's word only (E8). */
@Entity
@Table(name = "duty_level")
class StationDuty {

    static final String IN_FORCE = "in-force";
    static final String AWAITING = "awaiting-confirmation";

    @Id private UUID unitId;
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private DutyLevel level;

    @Enumerated(EnumType.STRING)
    private DutyLevel calledFor;

    @Enumerated(EnumType.STRING)
    private DutyLevel exerciseLevel;

    private Instant since;
    private Instant awaitingSince;
    @Version private int version;

    protected StationDuty() {}

    /** A station that no warning has reached yet. */
    static StationDuty base(Unit station) {
        StationDuty duty = new StationDuty();
        duty.unitId = station.unitId();
        duty.regionCode = station.region().code();
        duty.level = DutyLevel.NORMAL;
        duty.calledFor = DutyLevel.NORMAL;
        duty.exerciseLevel = DutyLevel.NORMAL;
        return duty;
    }

    /** True when duty rises; less than before only waits for a person. */
    boolean callFor(DutyLevel demanded, Instant now) {
        calledFor = demanded;
        if (demanded.compareTo(level) < 0) {
            awaitingSince = awaitingSince == null ? now : awaitingSince;
            return false;
        }
        awaitingSince = null;
        if (demanded == level) {
            return false;
        }
        level = demanded;
        since = now;
        return true;
    }

    /** A person has confirmed: duty is what is called for. */
    void stepDown(Instant now) {
        if (awaitingSince == null) {
            throw DutyProblem.NOTHING_TO_STEP_DOWN.because();
        }
        level = calledFor;
        awaitingSince = null;
        since = now;
    }

    boolean exercise(DutyLevel demanded) {
        boolean changes = demanded != exerciseLevel;
        exerciseLevel = demanded;
        return changes;
    }

    String state() {
        return awaitingSince == null ? IN_FORCE : AWAITING;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    DutyLevel level() {
        return level;
    }

    DutyLevel calledFor() {
        return calledFor;
    }

    DutyLevel exerciseLevel() {
        return exerciseLevel;
    }

    Instant since() {
        return since;
    }

    Instant awaitingSince() {
        return awaitingSince;
    }

    int version() {
        return version;
    }
}
