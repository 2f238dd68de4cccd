package org.nuandong.dispatch.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 站内突发事件: what happened in the house; as a serious matter it climbs by itself (R301). */
@Entity
class HouseIncident {

    static final String TYPE = "house-incident";

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private int hurt;
    private String words;
    private UUID matterId;
    private Instant at;
    private Instant recordedAt;
    private String recordedBy;
    private boolean backEntered;

    protected HouseIncident() {}

    HouseIncident(HouseRequests.NewIncident said, Instant at, Instant now, boolean backEntered) {
        this.id = EventId.at(now);
        this.regionCode = said.regionCode().code();
        this.unitId = said.unitId();
        this.kind = said.kind();
        this.hurt = said.hurt();
        this.words = said.words().strip();
        this.at = at;
        this.recordedAt = now;
        this.backEntered = backEntered;
    }

    HouseIncident raised(UUID matter, String by) {
        matterId = matter;
        recordedBy = by;
        return this;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    int hurt() {
        return hurt;
    }

    String words() {
        return words;
    }

    UUID matterId() {
        return matterId;
    }

    Instant at() {
        return at;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
