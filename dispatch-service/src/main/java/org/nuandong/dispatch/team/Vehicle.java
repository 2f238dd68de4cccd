package org.nuandong.dispatch.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 救助车辆: belongs to one team at most and carries its kit (R125, R250). */
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

    @ElementCollection
    @CollectionTable(name = "vehicle_kit", joinColumns = @JoinColumn(name = "vehicle_id"))
    @OrderBy("item")
    private List<KitItem> kit = new ArrayList<>();

    @Version private int version;

    protected Vehicle() {}

    Vehicle(
            String plate,
            String kind,
            RegionCode region,
            UUID unitId,
            List<KitItem> kit,
            Instant at) {
        this.plate = plate;
        this.kind = kind;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.inService = true;
        this.createdAt = at;
        this.kit.addAll(kit);
    }

    /** Gives the vehicle to a team, or back to the station when there is none. */
    void assignTo(UUID team) {
        teamId = team;
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

    /** What was counted is what it carries. */
    void checked(List<KitItem> counted, Instant at) {
        kit.clear();
        kit.addAll(counted);
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

    List<KitItem> kit() {
        return List.copyOf(kit);
    }

    int version() {
        return version;
    }
}
