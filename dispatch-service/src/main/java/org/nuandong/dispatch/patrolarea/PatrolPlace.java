package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 巡查场所: what areas, points and routes have in common: whose it is, and whether it was given up. */
@MappedSuperclass
abstract class PatrolPlace {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String regionCode;
    private UUID unitId;
    private String note;
    private Instant retiredAt;
    private Instant createdAt;
    @Version private int version;

    protected PatrolPlace() {}

    /** Region and unit stay for good. */
    PatrolPlace(RegionCode region, UUID unitId, Instant at) {
        this.regionCode = region.code();
        this.unitId = unitId;
        this.createdAt = at;
    }

    void call(String newName, String newNote) {
        name = newName.strip();
        note = newNote;
    }

    /** Answers false when it was given up before. */
    boolean retire(Instant at) {
        if (retiredAt != null) {
            return false;
        }
        retiredAt = at;
        return true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String note() {
        return note;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
