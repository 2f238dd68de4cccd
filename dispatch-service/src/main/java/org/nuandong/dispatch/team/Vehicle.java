package org.nuandong.dispatch.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 救助车辆: belongs to one team at most; what lies in it stands in the stock (R125, R250). */
@Entity
class Vehicle {

    static final String OUT_OF_SERVICE = "out-of-service";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String plate;
    private String kind;
    private String regionCode;
    private UUID unitId;
    private UUID teamId;
    private boolean inService;
    private String outReason;
    private Instant outSince;
    private Instant kitCheckedAt;
    private Instant createdAt;

    @Version private int version;

    protected Vehicle() {}

    Vehicle(String plate, String kind, RegionCode region, UUID unitId, Instant at) {
        this.plate = plate;
        this.kind = kind;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.inService = true;
        this.createdAt = at;
    }

    /** What it is and whose; the plate stays. */
    void describe(String newKind, RegionCode newRegion, UUID newUnit) {
        kind = newKind;
        regionCode = newRegion.code();
        unitId = newUnit;
    }

    /** Gives the vehicle to a team, or back to the station when there is none. */
    void assignTo(UUID team) {
        teamId = team;
    }

    /** Its own, or one that their office has. */
    boolean mayBeAssignedTo(Team team) {
        return team.id().equals(teamId)
                || Objects.equals(team.unitId(), unitId)
                        && (unitId != null || team.region().equals(region()));
    }

    void backInService() {
        inService = true;
        outReason = null;
        outSince = null;
    }

    /** The reason is a code of the dictionary vehicle-out-reason. */
    void outOfService(String reason, Instant at) {
        inService = false;
        outReason = reason;
        outSince = at;
    }

    /** Somebody has counted what it carries. */
    void checked(Instant at) {
        kitCheckedAt = at;
    }

    boolean isInService() {
        return inService;
    }

    /** available, with-team or out-of-service. */
    String state() {
        if (!inService) {
            return OUT_OF_SERVICE;
        }
        return teamId == null ? "available" : "with-team";
    }

    UUID id() {
        return id;
    }

    String plate() {
        return plate;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID teamId() {
        return teamId;
    }

    String outReason() {
        return outReason;
    }

    Instant outSince() {
        return outSince;
    }

    Instant kitCheckedAt() {
        return kitCheckedAt;
    }

    int version() {
        return version;
    }
}
