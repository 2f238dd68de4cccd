package org.nuandong.dispatch.reward;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Incident;

/** 奖励: what the first verified reporter of an incident is given, once (R180). */
@Entity
class Reward {

    static final String TYPE = "reward";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private UUID incidentId;
    private String incidentNo;
    private UUID tipId;
    private String regionCode;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    private BigDecimal amountYuan;
    private int personDays;
    private String channels;
    private String staffKinds;
    private boolean byHand;
    private boolean backEntered;
    private Instant proposedAt;
    private Instant verifiedAt;
    private String verifiedBy;
    private String passedOver;
    private Instant approvedAt;
    private String approvedBy;
    private Instant paidAt;
    private String paidBy;
    private Instant refusedAt;
    private String refusedBy;
    private String refusalReason;

    protected Reward() {}

    Reward(Incident incident, UUID tipId, RewardTerms terms, boolean byHand, Instant at) {
        this.incidentId = incident.id();
        this.incidentNo = incident.incidentNo();
        this.tipId = tipId;
        this.regionCode = incident.region().code();
        this.unitId = incident.unitId();
        this.state = RewardState.PENDING_VERIFICATION;
        this.amountYuan = terms.amountYuan();
        this.personDays = terms.personDays();
        this.channels = terms.channels();
        this.staffKinds = terms.staffKinds();
        this.byHand = byHand;
        this.backEntered = incident.isBackEntered();
        this.proposedAt = at;
    }

    /**
     * The incident was worked on again: until somebody has verified it, the first reporter counts.
     */
    void proposeAgain(UUID tip) {
        require(RewardState.PENDING_VERIFICATION);
        tipId = tip;
    }

    void verify(UUID tip, String passedOverFor, String by, Instant at) {
        require(RewardState.PENDING_VERIFICATION);
        state = RewardState.VERIFIED;
        tipId = tip;
        passedOver = passedOverFor;
        verifiedBy = by;
        verifiedAt = at;
    }

    /** Never by who verified it. */
    void approve(String by, Instant at) {
        require(RewardState.VERIFIED);
        requireOther(by, verifiedBy);
        state = RewardState.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    /** By a third person; the money itself is a line. */
    void pay(String by, Instant at) {
        require(RewardState.APPROVED);
        requireOther(by, verifiedBy);
        requireOther(by, approvedBy);
        state = RewardState.PAID;
        paidBy = by;
        paidAt = at;
    }

    void refuse(String reason, String by, Instant at) {
        require(RewardState.PENDING_VERIFICATION, RewardState.VERIFIED, RewardState.APPROVED);
        state = RewardState.REFUSED;
        refusalReason = reason;
        refusedBy = by;
        refusedAt = at;
    }

    /** The money is taken back; it may be due still, to be paid anew. */
    void reverse(boolean stillDue) {
        require(RewardState.PAID);
        state = stillDue ? RewardState.APPROVED : RewardState.REVERSED;
        paidBy = null;
        paidAt = null;
    }

    void require(RewardState... fitting) {
        for (RewardState one : fitting) {
            if (state == one) {
                return;
            }
        }
        throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
    }

    private static void requireOther(String by, String before) {
        if (by.equals(before)) {
            throw RewardProblem.NEEDS_ANOTHER_PERSON.because();
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID incidentId() {
        return incidentId;
    }

    String incidentNo() {
        return incidentNo;
    }

    UUID tipId() {
        return tipId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    RewardState state() {
        return state;
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    int personDays() {
        return personDays;
    }

    String channels() {
        return channels;
    }

    String staffKinds() {
        return staffKinds;
    }

    boolean isByHand() {
        return byHand;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    String passedOver() {
        return passedOver;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant paidAt() {
        return paidAt;
    }

    Instant refusedAt() {
        return refusedAt;
    }

    String refusalReason() {
        return refusalReason;
    }
}
