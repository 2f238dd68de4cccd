package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 隔离观察: proposed or ordered, looked after by the clock, over (R190). One at a time per guest. */
@Entity
class Observation {

    static final String TYPE = "observation";
    static final String ISOLATION = "isolation";

    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ObservationState state;

    private Instant proposedAt;
    private Instant decideBy;
    private Instant startedAt;
    private Instant untilAt;
    private String checkEvery;
    private Instant checkDueAt;
    private Instant endedAt;
    private String how;
    private String bySubject;
    private boolean test;
    private boolean backEntered;

    protected Observation() {}

    Observation(Moment moment, String kind, String reason) {
        Stay stay = moment.stay();
        this.id = EventId.at(moment.now());
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.kind = kind;
        this.reason = reason;
        this.bySubject = moment.by();
        this.test = stay.test();
        this.backEntered = moment.backEntered();
    }

    /** Nobody has decided yet; null when nobody waits for the decision (from paper). */
    void propose(Instant at, Instant by) {
        state = ObservationState.PROPOSED;
        proposedAt = at;
        decideBy = by;
    }

    /** From now on the guest is looked at every so often, until then. */
    void start(Instant at, Duration lasts, Duration every) {
        if (state != null) {
            require(ObservationState.PROPOSED);
        }
        state = ObservationState.RUNNING;
        startedAt = at;
        untilAt = at.plus(lasts);
        checkEvery = every.toString();
        checkDueAt = at.plus(every);
    }

    void decline(Instant at, String reasonCode) {
        require(ObservationState.PROPOSED);
        state = ObservationState.DECLINED;
        endedAt = at;
        how = reasonCode;
    }

    /** Somebody has looked; the next look is due from then. */
    void checked(Instant at) {
        require(ObservationState.RUNNING);
        checkDueAt = at.plus(Duration.parse(checkEvery));
    }

    /** Nobody has looked: the next look is due all the same. */
    void missed(Instant dueAt) {
        checkDueAt = dueAt.plus(Duration.parse(checkEvery));
    }

    void end(Instant at, String reasonCode) {
        require(ObservationState.RUNNING);
        over(at, reasonCode);
    }

    /** The stay went on another way: whatever it was, it is over. */
    void over(Instant at, String reasonCode) {
        state = ObservationState.ENDED;
        endedAt = at;
        how = reasonCode;
        checkDueAt = null;
    }

    private void require(ObservationState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    boolean isProposed() {
        return state == ObservationState.PROPOSED;
    }

    boolean isRunning() {
        return state == ObservationState.RUNNING;
    }

    Instant since() {
        return startedAt == null ? proposedAt : startedAt;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
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

    String reason() {
        return reason;
    }

    ObservationState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant decideBy() {
        return decideBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant untilAt() {
        return untilAt;
    }

    Instant checkDueAt() {
        return checkDueAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String how() {
        return how;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
