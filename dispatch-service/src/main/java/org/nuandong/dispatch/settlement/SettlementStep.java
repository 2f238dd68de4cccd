package org.nuandong.dispatch.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 安置落户步骤 of one person: who owes it, from when, until when, and what came of it. */
@Entity
class SettlementStep {

    static final String TYPE = "settlement-step";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private Instant admittedAt;
    private String step;
    private String owner;
    private Instant beginsAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private boolean overdue;
    private String outcome;
    private String place;
    private String letterNo;
    private Instant endedAt;
    private String endedBy;
    private boolean test;
    @Version private int version;

    protected SettlementStep() {}

    SettlementStep(Stay stay, StepKind kind, String owner, Instant beginsAt, Instant dueAt) {
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.admittedAt = stay.admittedAt();
        this.test = stay.test();
        init(kind, owner, beginsAt, dueAt);
    }

    /** The next step of the same person, who may have left the station meanwhile. */
    SettlementStep(
            SettlementStep before, StepKind kind, String owner, Instant beginsAt, Instant dueAt) {
        this.caseId = before.caseId;
        this.caseNo = before.caseNo;
        this.subjectId = before.subjectId;
        this.regionCode = before.regionCode;
        this.unitId = before.unitId;
        this.admittedAt = before.admittedAt;
        this.test = before.test;
        init(kind, owner, beginsAt, dueAt);
    }

    private void init(StepKind kind, String whose, Instant begins, Instant due) {
        step = kind.code();
        owner = whose;
        beginsAt = begins;
        dueAt = due;
        state = StepState.AWAITED;
    }

    /** Its day has come; answers whether that is new. */
    boolean begin() {
        if (state != StepState.AWAITED) {
            return false;
        }
        state = StepState.OPEN;
        return true;
    }

    boolean markOverdue() {
        if (state != StepState.OPEN || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    /** May be done before its day: who is placed early need not wait. */
    void complete(SettlementRequests.Completion body, String by, Instant at) {
        requireOpen();
        outcome = body.outcome();
        place = body.place();
        letterNo = body.letterNo();
        end(StepState.DONE, by, at);
    }

    void placed(String how, String where, String by, Instant at) {
        outcome = how;
        place = where;
        end(StepState.DONE, by, at);
    }

    /** Answers whether somebody had been told to do it. */
    boolean cancel(String by, Instant at) {
        requireOpen();
        boolean told = state == StepState.OPEN;
        end(StepState.CANCELLED, by, at);
        return told;
    }

    private void end(StepState how, String by, Instant at) {
        state = how;
        endedAt = at;
        endedBy = by;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw SettlementProblem.SETTLEMENT_STEP_CLOSED.because(state.code());
        }
    }

    boolean isOpen() {
        return state == StepState.AWAITED || state == StepState.OPEN;
    }

    StepKind kind() {
        return StepKind.of(step);
    }

    UUID id() {
        return id;
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

    Instant admittedAt() {
        return admittedAt;
    }

    String owner() {
        return owner;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    StepState state() {
        return state;
    }

    boolean isOverdue() {
        return overdue;
    }

    String outcome() {
        return outcome;
    }

    String place() {
        return place;
    }

    String letterNo() {
        return letterNo;
    }

    Instant endedAt() {
        return endedAt;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }
}
