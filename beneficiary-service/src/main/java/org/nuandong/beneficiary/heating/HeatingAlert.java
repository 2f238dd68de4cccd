package org.nuandong.beneficiary.heating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 取暖应急 (R085): from when until when the heating plan of a place is active. */
@Entity
class HeatingAlert {

    static final String TYPE = "heating-alert";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID stationId;
    private String cause;
    private Instant startedAt;
    private Instant endedAt;
    private int points;
    private long atRisk;
    @Version private int version;

    protected HeatingAlert() {}

    HeatingAlert(UUID id, RegionCode region, UUID station, String cause, Instant at) {
        this.id = id;
        regionCode = region;
        stationId = station;
        this.cause = cause;
        startedAt = at;
    }

    void began(int opened, long households) {
        points = opened;
        atRisk = households;
    }

    void end(Instant at) {
        if (endedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("ended");
        }
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID stationId() {
        return stationId;
    }

    String cause() {
        return cause;
    }

    int points() {
        return points;
    }

    long atRisk() {
        return atRisk;
    }

    HeatingViews.Alert view() {
        return new HeatingViews.Alert(
                id, regionCode.code(), cause, startedAt, endedAt, points, atRisk);
    }
}
