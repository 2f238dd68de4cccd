package org.nuandong.dispatch.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 站内检查: fire, wiring, heating, food, CCTV; the registry's inspection is only linked. */
@Entity
class HouseCheck {

    static final String TYPE = "house-check";

    @Id private UUID id;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String result;
    private UUID inspectionId;
    private Instant at;
    private String recordedBy;

    protected HouseCheck() {}

    HouseCheck(HouseRequests.NewHouseCheck said, Instant at, Instant now, String by) {
        this.id = EventId.at(now);
        this.regionCode = said.regionCode().code();
        this.unitId = said.unitId();
        this.kind = said.kind();
        this.result = said.result();
        this.inspectionId = said.inspectionId();
        this.at = at;
        this.recordedBy = by;
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

    String result() {
        return result;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    Instant at() {
        return at;
    }
}
