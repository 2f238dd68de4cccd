package org.nuandong.dispatch.complaint;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 投诉: received, acknowledged, answered; what is missed stays missed (381号 Art. 15). */
@Entity
class Complaint {

    static final String TYPE = "complaint";

    @Id private UUID id;
    @Version private int version;
    private String complaintNo;
    private byte[] secretDigest;
    private String regionCode;
    private UUID unitId;
    @Embedded private ComplaintAbout about;
    private String kind;
    private String channel;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant receivedAt;
    private String receivedBy;
    private Instant acknowledgeBy;
    private Instant answerBy;
    private String climbAfter;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private Instant answeredAt;
    private String answeredBy;
    private String outcome;
    private Instant acknowledgementMissedAt;
    private Instant answerMissedAt;
    private Instant referredAt;
    private UUID referredFrom;
    private String referralReason;
    private Instant withdrawnAt;
    private boolean test;
    @Embedded private SealedComplaint words;

    protected Complaint() {}

    Complaint(UUID id, String complaintNo, ComplaintDraft draft, ComplaintTerms terms) {
        this.id = id;
        this.complaintNo = complaintNo;
        this.regionCode = draft.region().code();
        this.unitId = draft.answeringUnit();
        this.about = draft.about();
        this.kind = draft.kind();
        this.channel = draft.channel();
        this.receivedAt = draft.receivedAt();
        this.receivedBy = draft.receivedBy();
        this.test = draft.test();
        this.state = ComplaintState.RECEIVED;
        this.acknowledgeBy = draft.receivedAt().plus(terms.acknowledgeWithin());
        this.answerBy = draft.receivedAt().plus(terms.answerWithin());
        this.climbAfter = terms.climbAfter().toString();
    }

    void keep(SealedComplaint sealed, byte[] digest) {
        words = sealed;
        secretDigest = digest;
    }

    boolean opensWith(ComplaintSecret secret) {
        return MessageDigest.isEqual(secretDigest, secret.digest());
    }

    /** Somebody has it in hand, and says which officer is meant where that was not known. */
    void acknowledge(String officer, Instant at, String by) {
        if (state != ComplaintState.RECEIVED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
        about.name(officer);
        state = ComplaintState.ACKNOWLEDGED;
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    void answer(String result, byte[] sealedAnswer, Instant at, String by) {
        requireOpen();
        state = ComplaintState.ANSWERED;
        outcome = result;
        words.answered(sealedAnswer);
        answeredAt = at;
        answeredBy = by;
    }

    /** The unit above answers now; nobody waits longer for it, the due times stay. */
    void refer(UUID superior, String reason, Instant at) {
        requireOpen();
        referredFrom = unitId;
        unitId = superior;
        referralReason = reason;
        referredAt = at;
    }

    /**
     * By who complained; {@code goesOn}: what is said to have happened is looked into all the same.
     */
    void withdraw(boolean goesOn, Instant at) {
        requireOpen();
        if (withdrawnAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(ComplaintState.WITHDRAWN.code());
        }
        withdrawnAt = at;
        state = goesOn ? state : ComplaintState.WITHDRAWN;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    /** Records the miss of a step once; false when it was met or missed already. */
    boolean miss(ComplaintStep step, Instant now) {
        if (!waitsFor(step)) {
            return false;
        }
        if (step == ComplaintStep.ACKNOWLEDGE && acknowledgementMissedAt == null) {
            acknowledgementMissedAt = now;
            return true;
        }
        if (step == ComplaintStep.ANSWER && answerMissedAt == null) {
            answerMissedAt = now;
            return true;
        }
        return false;
    }

    boolean waitsFor(ComplaintStep step) {
        return step == ComplaintStep.ACKNOWLEDGE ? state == ComplaintState.RECEIVED : isOpen();
    }

    Instant dueAt(ComplaintStep step) {
        return step == ComplaintStep.ACKNOWLEDGE ? acknowledgeBy : answerBy;
    }

    /** When the bureau is woken as well. */
    Instant climbsAt(ComplaintStep step) {
        return dueAt(step).plus(Duration.parse(climbAfter));
    }

    boolean isOpen() {
        return state != ComplaintState.ANSWERED && state != ComplaintState.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String complaintNo() {
        return complaintNo;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    ComplaintAbout about() {
        return about;
    }

    String kind() {
        return kind;
    }

    String channel() {
        return channel;
    }

    ComplaintState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant referredAt() {
        return referredAt;
    }

    UUID referredFrom() {
        return referredFrom;
    }

    String referralReason() {
        return referralReason;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String outcome() {
        return outcome;
    }

    boolean wasLate() {
        return acknowledgementMissedAt != null || answerMissedAt != null;
    }

    boolean isTest() {
        return test;
    }

    SealedComplaint words() {
        return words;
    }
}
