package org.nuandong.dispatch.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 食品留样: a little of what was served, kept, and where it came from (R191). */
@Entity
class FoodSample {

    static final String TYPE = "food-sample";

    @Id private UUID id;
    @Version private int version;
    private String regionCode;
    private UUID unitId;
    private String meal;
    private String dish;
    private int grams;
    private Instant takenAt;
    private Instant keepUntil;
    private String supplier;
    private String batchNo;
    private boolean coldChain;
    private Instant discardedAt;
    private String recordedBy;

    protected FoodSample() {}

    FoodSample(HouseRequests.NewSample said, Instant at, Instant until, Instant now, String by) {
        this.id = EventId.at(now);
        this.regionCode = said.regionCode().code();
        this.unitId = said.unitId();
        this.meal = said.meal();
        this.dish = said.dish().strip();
        this.grams = said.grams();
        this.takenAt = at;
        this.keepUntil = until;
        this.supplier = said.supplier().strip();
        this.batchNo = said.batchNo();
        this.coldChain = said.coldChain();
        this.recordedBy = by;
    }

    /** Not before its time. */
    void discard(Instant at) {
        if (discardedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("discarded");
        }
        if (at.isBefore(keepUntil)) {
            throw HouseProblem.SAMPLE_STILL_KEPT.because();
        }
        discardedAt = at;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String meal() {
        return meal;
    }

    String dish() {
        return dish;
    }

    int grams() {
        return grams;
    }

    Instant takenAt() {
        return takenAt;
    }

    Instant keepUntil() {
        return keepUntil;
    }

    String supplier() {
        return supplier;
    }

    String batchNo() {
        return batchNo;
    }

    boolean isColdChain() {
        return coldChain;
    }

    Instant discardedAt() {
        return discardedAt;
    }
}
