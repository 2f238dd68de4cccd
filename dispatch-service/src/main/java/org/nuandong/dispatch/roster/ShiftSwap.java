package org.nuandong.dispatch.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 换班: one person offers a turn, another accepts it, a duty leader approves. */
@Entity
class ShiftSwap {

    private static final String OFFERED = "offered";
    private static final String ACCEPTED = "accepted";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shiftId;
    private UUID returnShiftId;
    private String regionCode;
    private UUID unitId;
    private String giver;
    private String taker;
    private String takerName;
    private String reason;
    private String state;
    private Instant offeredAt;
    private Instant answeredAt;
    private Instant decidedAt;
    private String decidedBy;
    @Version private int version;

    protected ShiftSwap() {}

    ShiftSwap(Shift shift, UUID returnShiftId, String giver, String reason, Instant at) {
        this.shiftId = shift.id();
        this.returnShiftId = returnShiftId;
        this.regionCode = shift.region().code();
        this.unitId = shift.unitId();
        this.giver = giver;
        this.reason = reason;
        this.state = OFFERED;
        this.offeredAt = at;
    }

    void offerTo(String subject, String name) {
        if (subject.equals(giver)) {
            throw RosterProblem.SWAP_WITH_ONESELF.at("taker");
        }
        taker = subject;
        takerName = name;
    }

    /** Only the person it was offered to says yes or no. */
    void answer(String subject, boolean yes, Instant at) {
        require(OFFERED);
        if (!subject.equals(taker)) {
            throw RosterProblem.SWAP_NOT_YOURS.because();
        }
        state = yes ? ACCEPTED : "declined";
        answeredAt = at;
    }

    /** Nobody approves a swap of their own. */
    void decide(String subject, boolean yes, Instant at) {
        require(ACCEPTED);
        if (subject.equals(giver) || subject.equals(taker)) {
            throw RosterProblem.SWAP_NOT_YOURS.because();
        }
        state = yes ? "approved" : "refused";
        decidedAt = at;
        decidedBy = subject;
    }

    /** Whoever offered it takes it back while nobody has decided. */
    void withdraw(String subject, Instant at) {
        if (!ACCEPTED.equals(state)) {
            require(OFFERED);
        }
        if (!subject.equals(giver)) {
            throw RosterProblem.SWAP_NOT_YOURS.because();
        }
        state = "withdrawn";
        decidedAt = at;
    }

    private void require(String wanted) {
        if (!wanted.equals(state)) {
            throw RosterProblem.SWAP_IN_OTHER_STATE.because(state);
        }
    }

    UUID id() {
        return id;
    }

    UUID shiftId() {
        return shiftId;
    }

    UUID returnShiftId() {
        return returnShiftId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String giver() {
        return giver;
    }

    String taker() {
        return taker;
    }

    String takerName() {
        return takerName;
    }

    String reason() {
        return reason;
    }

    String state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return version;
    }
}
