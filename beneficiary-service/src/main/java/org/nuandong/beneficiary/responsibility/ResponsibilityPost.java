package org.nuandong.beneficiary.responsibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 责任岗位: for a place, whoever holds it. */
@Entity
class ResponsibilityPost {

    static final String TYPE = "responsibility-post";

    @Id private UUID id;
    private RegionCode regionCode;
    private String tier;
    private String title;
    private UUID unitId;
    private String state;
    private Instant openedAt;
    private Instant changedAt;
    @Version private int version;

    protected ResponsibilityPost() {}

    ResponsibilityPost(UUID id, RegionCode region, ResponsibilityRequests.Post said, Instant at) {
        this.id = id;
        regionCode = region;
        tier = said.tier();
        title = said.title().strip();
        unitId = said.unitId();
        state = "open";
        openedAt = at;
        changedAt = at;
    }

    void close(Instant at) {
        requireOpen();
        state = "closed";
        changedAt = at;
    }

    void touch(Instant at) {
        requireOpen();
        changedAt = at;
    }

    private void requireOpen() {
        if (!"open".equals(state)) {
            throw ResponsibilityProblem.POST_CLOSED.because();
        }
    }

    boolean looksAfterHouseholds() {
        return Tier.VILLAGE.code().equals(tier);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String tier() {
        return tier;
    }

    String title() {
        return title;
    }

    UUID unitId() {
        return unitId;
    }

    String state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
