package org.nuandong.dispatch.lodging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 住宿区: where the guests of one station sleep. Its row is locked while a bed is given. */
@Entity
@Table(name = "lodging_house")
class House {

    static final String TYPE = "lodging-house";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID unitId;
    private String regionCode;
    private String name;
    private Double longitude;
    private Double latitude;
    private Instant overflowSince;
    private String overflowCause;
    private String overflowReason;

    @Column(columnDefinition = "text[]")
    private List<String> fullFor = List.of();

    @Version private int version;

    protected House() {}

    House(UUID unitId, RegionCode region, String name, GeoPoint point) {
        this.unitId = unitId;
        this.regionCode = region.code();
        change(name, point);
    }

    final void change(String called, GeoPoint point) {
        name = called;
        longitude = point == null ? null : point.longitude();
        latitude = point == null ? null : point.latitude();
    }

    void openOverflow(String cause, String reason, Instant at) {
        if (overflowSince != null) {
            throw LodgingProblem.OVERFLOW_OPEN_ALREADY.because();
        }
        overflowSince = at;
        overflowCause = cause;
        overflowReason = reason;
    }

    void closeOverflow() {
        if (overflowSince == null) {
            throw LodgingProblem.OVERFLOW_NOT_OPEN.because();
        }
        overflowSince = null;
        overflowCause = null;
        overflowReason = null;
    }

    /** The last bed for such guests was taken; answers whether that is new. */
    boolean fillUp(String kindOfGuest) {
        if (fullFor.contains(kindOfGuest)) {
            return false;
        }
        List<String> more = new ArrayList<>(fullFor);
        more.add(kindOfGuest);
        fullFor = List.copyOf(more);
        return true;
    }

    void hasRoomAgain(String kindOfGuest) {
        if (fullFor.contains(kindOfGuest)) {
            fullFor = fullFor.stream().filter(kind -> !kind.equals(kindOfGuest)).toList();
        }
    }

    boolean isOverflowOpen() {
        return overflowSince != null;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    String name() {
        return name;
    }

    /** Null when nobody has said where it is. */
    GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }

    Instant overflowSince() {
        return overflowSince;
    }

    String overflowCause() {
        return overflowCause;
    }

    String overflowReason() {
        return overflowReason;
    }

    List<String> fullFor() {
        return fullFor;
    }

    int version() {
        return version;
    }
}
