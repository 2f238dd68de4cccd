package org.nuandong.beneficiary.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 工作人员: somebody who acts in this service, by the subject of the token. */
@Entity
class Officer {

    @Id private UUID id;
    private String subject;
    private String name;
    private UUID unitId;
    private RegionCode regionCode;
    private boolean active;
    private Instant changedAt;
    @Version private int version;

    protected Officer() {}

    Officer(UUID id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    void become(String newName, Unit unit, boolean stillActive, Instant at) {
        name = newName.strip();
        unitId = unit.id();
        regionCode = unit.region();
        active = stillActive;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return regionCode;
    }

    boolean isActive() {
        return active;
    }

    Instant changedAt() {
        return changedAt;
    }

    OfficerView view() {
        return new OfficerView(subject, name, unitId, regionCode.code(), active, changedAt);
    }
}
