package org.nuandong.beneficiary.checkon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 站点值守状态: the last that was heard of a station's duty. */
@Entity
@Table(name = "check_on_duty")
class StationDuty {

    @Id private UUID unitId;
    private RegionCode regionCode;

    @Enumerated(EnumType.STRING)
    private DutyLevel level;

    private boolean heating;
    private int epoch;
    private long sequence;
    private Instant changedAt;

    protected StationDuty() {}

    StationDuty(UUID unitId, RegionCode region, Instant at) {
        this.unitId = unitId;
        regionCode = region;
        level = DutyLevel.NORMAL;
        epoch = Integer.MIN_VALUE;
        changedAt = at;
    }

    /** What comes late says nothing about now. */
    boolean isNews(int newEpoch, long newSequence) {
        return newEpoch > epoch || newEpoch == epoch && newSequence > sequence;
    }

    void become(DutyLevel newLevel, int newEpoch, long newSequence, Instant at) {
        level = newLevel;
        epoch = newEpoch;
        sequence = newSequence;
        changedAt = at;
    }

    /** True when it was otherwise before. */
    boolean heat(boolean active) {
        boolean changed = heating != active;
        heating = active;
        return changed;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return regionCode;
    }

    DutyLevel level() {
        return level;
    }
}
