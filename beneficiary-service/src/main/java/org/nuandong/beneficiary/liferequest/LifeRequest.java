package org.nuandong.beneficiary.liferequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 生活服务请求: taken, assigned, done, and over when the one who called says so. */
@Entity
class LifeRequest {

    static final String TYPE = "life-request";
    static final String TAKEN = "taken";
    static final String ASSIGNED = "assigned";
    static final String DONE = "done";

    @Id private UUID id;

    @Column(insertable = false, updatable = false)
    private Long no;

    private RegionCode regionCode;
    private UUID unitId;
    private String kind;
    private String words;
    private UUID personId;
    private byte[] callerSealed;
    private String state;
    private String officer;
    private Instant takenAt;
    private String takenBy;
    private Instant assignedAt;
    private Instant dueAt;
    private boolean overdue;
    private boolean escalated;
    private Instant doneAt;
    private String result;
    private Instant calledBackAt;
    private Boolean satisfied;
    private int again;
    private Instant changedAt;
    @Version private int version;

    protected LifeRequest() {}

    LifeRequest(UUID id, RegionCode region, LifeRequestRequests.New said, Instant due, Instant at) {
        this.id = id;
        regionCode = region;
        kind = said.kind();
        words = said.words().strip();
        personId = said.personId();
        state = TAKEN;
        takenAt = at;
        dueAt = due;
        changedAt = at;
    }

    void takenBy(String subject, UUID unit, byte[] sealedCaller) {
        takenBy = subject;
        unitId = unit;
        callerSealed = sealedCaller;
    }

    /** To somebody else as often as needed, until it is done. */
    void assign(UUID unit, String subject, Instant at) {
        require(TAKEN, ASSIGNED);
        unitId = unit;
        officer = subject;
        state = ASSIGNED;
        assignedAt = at;
        changedAt = at;
    }

    void done(String what, Instant at) {
        require(ASSIGNED);
        state = DONE;
        result = what;
        doneAt = at;
        overdue = false;
        changedAt = at;
    }

    /** Who is not content is helped again; who is, is forgotten where the register has no file. */
    void calledBack(boolean content, Instant due, Instant at) {
        require(DONE);
        satisfied = content;
        calledBackAt = at;
        changedAt = at;
        if (content) {
            state = "over";
            callerSealed = null;
            return;
        }
        state = ASSIGNED;
        again++;
        dueAt = due;
        escalated = false;
    }

    void cancel(String why, Instant at) {
        require(TAKEN, ASSIGNED);
        state = "cancelled";
        result = why;
        callerSealed = null;
        overdue = false;
        changedAt = at;
    }

    /** Once for each time it is owed. */
    boolean miss(Instant at) {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        changedAt = at;
        return true;
    }

    boolean escalate(Instant at) {
        if (!isOpen() || !overdue || escalated) {
            return false;
        }
        escalated = true;
        changedAt = at;
        return true;
    }

    void forget() {
        words = "erased";
        result = null;
        callerSealed = null;
    }

    boolean isOpen() {
        return TAKEN.equals(state) || ASSIGNED.equals(state);
    }

    private void require(String... states) {
        if (!Set.of(states).contains(state)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String state() {
        return state;
    }

    UUID personId() {
        return personId;
    }

    byte[] callerSealed() {
        return callerSealed;
    }

    Instant dueAt() {
        return dueAt;
    }

    Boolean satisfied() {
        return satisfied;
    }

    int again() {
        return again;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    LifeRequestView view(String callerMasked) {
        return new LifeRequestView(
                id,
                no == null ? null : "SH-" + no,
                regionCode.code(),
                unitId,
                kind,
                words,
                personId,
                callerMasked,
                state,
                officer,
                takenAt,
                dueAt,
                overdue,
                escalated,
                doneAt,
                result,
                calledBackAt,
                satisfied,
                again);
    }
}
