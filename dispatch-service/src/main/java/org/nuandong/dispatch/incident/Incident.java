package org.nuandong.dispatch.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.PlatformProblem;
import org.nuandong.dispatch.team.HoldingIncident;

/** 求助事件: one place where somebody may need help, whoever reported it how often. */
@Entity
public class Incident {

    @Id private UUID id;
    @Version private int version;
    private String incidentNo;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private String kind;
    private String priority;
    private String regionCode;
    private UUID unitId;
    private String address;
    private Double longitude;
    private Double latitude;
    private String description;
    private String firstSource;
    private Instant openedAt;
    @Embedded private ArrivalClock clock;
    private UUID teamId;
    private Instant dispatchedAt;
    private Instant resolvedAt;
    private Instant closedAt;
    private Instant cancelledAt;
    private UUID survivingIncidentId;
    private Instant guidedAt;
    private String remoteResult;
    private Instant lastSeenAt;
    private Double searchedLongitude;
    private Double searchedLatitude;
    private UUID offeredUnitId;
    private String offeredRegionCode;
    private boolean byPatrol;
    private boolean test;
    private boolean backEntered;

    protected Incident() {}

    /** Nobody is on the way: a team may be sent. */
    void requireOpen() {
        if (state != IncidentState.REMOTE_GUIDED || teamId != null) {
            require(IncidentState.OPEN);
        }
    }

    void dispatch(UUID team, Instant at) {
        requireOpen();
        teamId = team;
        dispatchedAt = at;
        state = IncidentState.DISPATCHED;
    }

    /** Somebody is on the way or there: more may be sent to help. */
    public void requireSent() {
        if (state != IncidentState.REMOTE_GUIDED || teamId == null) {
            require(IncidentState.DISPATCHED, IncidentState.ON_SCENE);
        }
    }

    /** Answers whether this is the first arrival, which alone decides the clock. */
    public boolean arrive(Instant at) {
        requireSent();
        state = IncidentState.ON_SCENE;
        return clock.arrive(at);
    }

    /** R104: too far, so somebody nearer helps first; a team on its way goes on. */
    void guide(Instant at) {
        require(IncidentState.OPEN, IncidentState.DISPATCHED, IncidentState.REMOTE_GUIDED);
        state = IncidentState.REMOTE_GUIDED;
        guidedAt = at;
    }

    /** Helped without a team having arrived. */
    void resolveRemotely(String result, Instant at) {
        require(IncidentState.OPEN, IncidentState.DISPATCHED, IncidentState.REMOTE_GUIDED);
        state = IncidentState.RESOLVED;
        remoteResult = result;
        resolvedAt = at;
    }

    /** The team turns round; {@code next} is the one that is on its way now, if any. */
    void recall(Dispatch next) {
        requireSent();
        teamId = next == null ? null : next.teamId();
        dispatchedAt = next == null ? null : next.dispatchedAt();
        if (next == null) {
            state = guidedAt == null ? IncidentState.OPEN : IncidentState.REMOTE_GUIDED;
        }
    }

    /** Far ends with the near deadline and with the arrival (R110). */
    public void markFar(FarMark mark) {
        requireRunning();
        clock.markFar(mark);
    }

    public void requireRunning() {
        require(IncidentState.OPEN, IncidentState.DISPATCHED, IncidentState.REMOTE_GUIDED);
    }

    /** Nobody has arrived yet and nobody has given it up. */
    boolean isAwaitingSomebody() {
        return state == IncidentState.OPEN
                || state == IncidentState.DISPATCHED
                || state == IncidentState.REMOTE_GUIDED;
    }

    /** Nobody works on it any more: done, given up, or nobody was there. */
    public boolean isOver() {
        return !isAwaitingSomebody() && state != IncidentState.ON_SCENE;
    }

    public void requireOnScene() {
        require(IncidentState.ON_SCENE);
    }

    public void resolve(Instant at) {
        require(IncidentState.ON_SCENE);
        state = IncidentState.RESOLVED;
        resolvedAt = at;
    }

    /** Arrived, and nobody there; {@code seenAt} is when somebody last saw the person, if known. */
    public void notFound(Instant seenAt, GeoPoint searched, Instant at) {
        require(IncidentState.ON_SCENE);
        state = IncidentState.NOT_FOUND;
        lastSeenAt = seenAt;
        searchedLongitude = searched == null ? null : searched.longitude();
        searchedLatitude = searched == null ? null : searched.latitude();
        resolvedAt = at;
    }

    void close(Instant at) {
        require(IncidentState.RESOLVED, IncidentState.NOT_FOUND);
        state = IncidentState.CLOSED;
        closedAt = at;
    }

    /** Only before anybody has arrived; a duplicate names the incident that goes on. */
    void cancel(UUID survivor, Instant at) {
        requireRunning();
        state = IncidentState.CANCELLED;
        cancelledAt = at;
        survivingIncidentId = survivor;
    }

    /**
     * Back to the start of the work; a decided clock stays decided. Answers whether a new deadline
     * runs, because helping from afar had ended the old one in time.
     */
    boolean reopen(Instant now) {
        require(
                IncidentState.RESOLVED,
                IncidentState.NOT_FOUND,
                IncidentState.CLOSED,
                IncidentState.CANCELLED);
        boolean anew = remoteResult != null && clock.beginAnew(resolvedAt, now);
        state = IncidentState.OPEN;
        teamId = null;
        dispatchedAt = null;
        resolvedAt = null;
        closedAt = null;
        cancelledAt = null;
        survivingIncidentId = null;
        remoteResult = null;
        return anew;
    }

    /** Another station is asked to take it over and sees it until it has answered. */
    void offerTo(UUID station, RegionCode region) {
        offeredUnitId = station;
        offeredRegionCode = region.code();
    }

    void offerEnds() {
        offeredUnitId = null;
        offeredRegionCode = null;
    }

    /** Number and clock stay; the place stays too where the station's region covers it. */
    void moveTo(UUID station, RegionCode region) {
        unitId = station;
        if (!region.covers(region())) {
            regionCode = region.code();
        }
        offerEnds();
    }

    /** Judged late by its report only: {@code at} is when the team was really there. */
    public void reportedLate(Instant at, String reason, String byRole) {
        if (at != null && dispatchedAt != null && at.isBefore(dispatchedAt)) {
            throw PlatformProblem.TIME_BEFORE_PREVIOUS_STEP.at("arrivedAt");
        }
        clock.reportedLate(at, reason, byRole);
    }

    /** A corrected place moves the pin, never the clock; what is not named stays. */
    boolean correctPlace(String newAddress, GeoPoint newPoint) {
        boolean moved = newPoint != null && !newPoint.equals(point());
        boolean renamed = newAddress != null && !newAddress.equals(address);
        if (renamed) {
            address = newAddress;
        }
        if (moved) {
            longitude = newPoint.longitude();
            latitude = newPoint.latitude();
        }
        return moved || renamed;
    }

    /** Another priority; answers the one before. Who is over goes nowhere first. */
    public String prioritise(String other) {
        if (!state.isOpen() || other.equals(priority)) {
            throw IncidentProblem.INCIDENT_IN_OTHER_STATE.because(state.code(), incidentNo);
        }
        String previous = priority;
        priority = other;
        return previous;
    }

    /** 巡查发现: the patrol that found it is there already; its clock was never anybody's to meet. */
    void foundByPatrol(UUID team, Instant at) {
        require(IncidentState.OPEN);
        byPatrol = true;
        teamId = team;
        dispatchedAt = at;
        state = IncidentState.ON_SCENE;
        clock.arrive(at);
    }

    /** A test or what comes from paper sends nobody out: nothing real may go on in it. */
    boolean mayGoOnFor(Incident left) {
        return state.isOpen() && test == left.test && (!backEntered || left.backEntered);
    }

    private void require(IncidentState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw IncidentProblem.INCIDENT_IN_OTHER_STATE.because(state.code(), incidentNo);
        }
    }

    public UUID id() {
        return id;
    }

    public String incidentNo() {
        return incidentNo;
    }

    public IncidentState state() {
        return state;
    }

    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    public UUID unitId() {
        return unitId;
    }

    public GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }

    public ArrivalClock clock() {
        return clock;
    }

    public UUID teamId() {
        return teamId;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    /** As it holds a team. */
    HoldingIncident holding() {
        return new HoldingIncident(id, incidentNo, point(), test);
    }

    public boolean isTest() {
        return test;
    }

    public boolean isBackEntered() {
        return backEntered;
    }

    public int version() {
        return version;
    }

    String kind() {
        return kind;
    }

    public String priority() {
        return priority;
    }

    String address() {
        return address;
    }

    String description() {
        return description;
    }

    String firstSource() {
        return firstSource;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    UUID survivingIncidentId() {
        return survivingIncidentId;
    }

    boolean isByPatrol() {
        return byPatrol;
    }

    boolean isOffered() {
        return offeredUnitId != null;
    }

    UUID offeredUnitId() {
        return offeredUnitId;
    }

    RegionCode offeredRegion() {
        return offeredRegionCode == null ? null : new RegionCode(offeredRegionCode);
    }

    Instant guidedAt() {
        return guidedAt;
    }

    String remoteResult() {
        return remoteResult;
    }

    GeoPoint searchedPoint() {
        return GeoPoint.ofNullable(searchedLongitude, searchedLatitude);
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
