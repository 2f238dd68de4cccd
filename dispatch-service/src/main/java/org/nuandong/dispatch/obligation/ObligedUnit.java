package org.nuandong.dispatch.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A unit that owes patrols: every station by its duty, others only by the rules of their areas. */
@Entity
@Table(name = "patrol_obliged_unit")
class ObligedUnit {

    @Id private UUID unitId;
    private String regionCode;
    private boolean ownDuty;
    private Instant since;
    @Version private int version;

    protected ObligedUnit() {}

    ObligedUnit(UUID unitId, RegionCode region, boolean ownDuty, Instant since) {
        this.unitId = unitId;
        this.regionCode = region.code();
        this.ownDuty = ownDuty;
        this.since = since;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    boolean hasOwnDuty() {
        return ownDuty;
    }

    Instant since() {
        return since;
    }
}
