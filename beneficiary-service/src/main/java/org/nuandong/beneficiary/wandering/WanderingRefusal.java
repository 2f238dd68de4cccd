package org.nuandong.beneficiary.wandering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** 拒绝救助 (R233): somebody was found on the street and refused; looked after again. */
@Entity
class WanderingRefusal {

    @Id private UUID outcomeId;
    private UUID subjectId;
    private UUID entryId;
    private String regionCode;
    private String sex;
    private String ageBand;
    private Instant at;
    private boolean takenBack;

    protected WanderingRefusal() {}

    WanderingRefusal(
            UUID outcomeId, UUID subjectId, String region, String sex, String ageBand, Instant at) {
        this.outcomeId = outcomeId;
        this.subjectId = subjectId;
        this.regionCode = region;
        this.sex = sex;
        this.ageBand = ageBand;
        this.at = at;
    }

    void takeBack() {
        takenBack = true;
    }

    void standIn(UUID entry) {
        entryId = entry;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID entryId() {
        return entryId;
    }

    String regionCode() {
        return regionCode;
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    Instant at() {
        return at;
    }
}
