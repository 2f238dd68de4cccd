package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 请假: a guest is out for some hours and expected back. No adult is kept from going. */
@Entity
class CareLeave {

    static final String RETURNED = "returned";

    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String reason;
    private String companion;
    private boolean protectedPerson;
    private Instant outAt;
    private Instant dueAt;
    private Instant overdueAt;
    private Instant backAt;
    private String how;
    private String bySubject;
    private boolean test;
    private boolean backEntered;

    protected CareLeave() {}

    CareLeave(Moment moment, String reason, String companion, Instant dueAt) {
        Stay stay = moment.stay();
        this.id = EventId.at(moment.now());
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.reason = reason;
        this.companion = companion;
        this.protectedPerson = !stay.mayLeaveAlone();
        this.outAt = moment.at();
        this.dueAt = dueAt;
        this.bySubject = moment.by();
        this.test = stay.test();
        this.backEntered = moment.backEntered();
    }

    /** 回站. */
    void back(Instant at) {
        if (backAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(how);
        }
        over(at, RETURNED);
    }

    /** The stay went on without a return: into hospital, or out of the door for good. */
    void over(Instant at, String instead) {
        backAt = at.isBefore(outAt) ? outAt : at;
        how = instead;
    }

    /** Noticed once; false when it was noticed already or the guest is back. */
    boolean overdue(Instant now) {
        if (backAt != null || overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
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

    String reason() {
        return reason;
    }

    String companion() {
        return companion;
    }

    Instant outAt() {
        return outAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    Instant backAt() {
        return backAt;
    }

    String how() {
        return how;
    }

    /** Who may not leave alone is missing when not back in time. */
    boolean isProtected() {
        return protectedPerson;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
