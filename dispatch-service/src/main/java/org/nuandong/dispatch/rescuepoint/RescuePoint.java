package org.nuandong.dispatch.rescuepoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.gazetteer.GazetteerPlace;
import org.nuandong.dispatch.platform.GeoPoint;

/** 救助点、避寒场所、标识牌: a place where people in the cold are helped, or told whom to call. */
@Entity
class RescuePoint {

    static final String TYPE = "point";
    static final String SIGN = "sign";
    static final String SHELTER = "shelter";
    static final String POINT = "rescue-point";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private String kind;
    private String name;
    private String address;
    private double longitude;
    private double latitude;
    private String regionCode;
    private UUID unitId;
    private String responsible;

    @Column(columnDefinition = "text[]")
    private List<String> serves;

    private String publicTelephone;
    private String wayToAsk;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OpeningHours> hours;

    private boolean openInWarning;

    @Enumerated(EnumType.STRING)
    private PointState state;

    private Instant closedAt;
    private Instant closedUntil;
    private String closedReason;
    private String checkEvery;
    private Instant lastCheckedAt;
    private String checkResult;
    private Instant checkDueAt;
    private Instant checkMissedAt;
    private Instant openedAt;

    protected RescuePoint() {}

    RescuePoint(PointRequest request, RegionCode region, UUID unit, Instant at) {
        this.kind = request.kind();
        this.regionCode = region.code();
        this.unitId = unit;
        this.state = PointState.OPEN;
        this.openedAt = at;
        describe(request);
    }

    /** What it is and when it is open; kind, region and unit stay. */
    void describe(PointRequest request) {
        name = request.name();
        address = request.address();
        longitude = request.point().longitude();
        latitude = request.point().latitude();
        responsible = request.responsible();
        serves =
                request.serves() == null || request.serves().isEmpty()
                        ? List.of(regionCode)
                        : request.serves().stream().map(RegionCode::code).toList();
        publicTelephone = request.publicTelephone();
        wayToAsk = request.wayToAsk();
        hours = request.hours() == null ? List.of() : request.hours();
        openInWarning = Boolean.TRUE.equals(request.openInWarning());
    }

    /** The clock of its checks starts, or starts anew. */
    void checkAgain(Duration every, Instant from) {
        checkEvery = every.toString();
        checkDueAt = from.plus(every);
        checkMissedAt = null;
    }

    void checked(String result, Instant at) {
        lastCheckedAt = at;
        checkResult = result;
    }

    /** Records the miss once; false when it was checked meanwhile or missed already. */
    boolean missCheck(Instant dueAt, Instant now) {
        if (state == PointState.RETIRED || !checkDueAt.equals(dueAt) || checkMissedAt != null) {
            return false;
        }
        checkMissedAt = now;
        return true;
    }

    void close(String reason, Instant until, Instant at) {
        require(PointState.OPEN);
        state = PointState.CLOSED;
        closedAt = at;
        closedUntil = until;
        closedReason = reason;
    }

    void open(Instant at) {
        require(PointState.CLOSED);
        state = PointState.OPEN;
        openedAt = at;
        closedAt = null;
        closedUntil = null;
        closedReason = null;
    }

    void retire(Instant at) {
        require(PointState.OPEN, PointState.CLOSED);
        state = PointState.RETIRED;
        closedAt = at;
        closedUntil = null;
        closedReason = "retired";
    }

    /** Somebody stands there now: by its hours, or at any hour while a warning is in force. */
    boolean isOpenAt(Instant at, boolean warning) {
        return state == PointState.OPEN
                && (openInWarning && warning || hours.stream().anyMatch(h -> h.holdsAt(at)));
    }

    void requireHelping() {
        require(PointState.OPEN, PointState.CLOSED);
        if (SIGN.equals(kind)) {
            throw PointProblem.A_SIGN_HELPS_NOBODY.because();
        }
    }

    void require(PointState... fitting) {
        if (!List.of(fitting).contains(state)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    /** How callers name it; a sign is no place anybody waits at, but is found by its name, too. */
    GazetteerPlace place() {
        return new GazetteerPlace(
                id,
                SHELTER.equals(kind) ? SHELTER : POINT,
                name,
                address,
                point(),
                region(),
                unitId);
    }

    boolean isSign() {
        return SIGN.equals(kind);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    GeoPoint point() {
        return new GeoPoint(longitude, latitude);
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String responsible() {
        return responsible;
    }

    List<String> serves() {
        return serves;
    }

    String publicTelephone() {
        return publicTelephone;
    }

    String wayToAsk() {
        return wayToAsk;
    }

    List<OpeningHours> hours() {
        return hours;
    }

    boolean isOpenInWarning() {
        return openInWarning;
    }

    PointState state() {
        return state;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant closedUntil() {
        return closedUntil;
    }

    String closedReason() {
        return closedReason;
    }

    Instant lastCheckedAt() {
        return lastCheckedAt;
    }

    String checkResult() {
        return checkResult;
    }

    Instant checkDueAt() {
        return checkDueAt;
    }

    Instant checkMissedAt() {
        return checkMissedAt;
    }

    Instant openedAt() {
        return openedAt;
    }
}
