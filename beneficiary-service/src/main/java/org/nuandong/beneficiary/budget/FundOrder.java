package org.nuandong.beneficiary.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 资金单据: money that one person wants to come, go or move, and another decides upon. */
@Entity
class FundOrder {

    static final String TYPE = "fund-order";

    /** Decided once. */
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        DROPPED
    }

    @Id private UUID id;
    private String kind;
    private RegionCode regionCode;
    private UUID unitId;

    private String fromKind;
    private UUID fromAccount;
    private String fromSource;
    private String toKind;
    private UUID toAccount;
    private String toSource;

    private BigDecimal amountYuan;
    private String document;
    private String reason;
    private UUID reverses;
    private boolean test;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant proposedAt;
    private String proposedBy;
    private Instant decidedAt;
    private String decidedBy;
    private String decision;
    @Version private int version;

    protected FundOrder() {}

    FundOrder(UUID id, FundAccount home, FundSide from, FundSide to, BigDecimal amountYuan) {
        this.id = id;
        regionCode = home.region();
        unitId = home.unitId();
        test = home.test();
        if (from != null) {
            fromKind = from.kind();
            fromAccount = from.account();
            fromSource = from.source();
        }
        if (to != null) {
            toKind = to.kind();
            toAccount = to.account();
            toSource = to.source();
        }
        this.amountYuan = amountYuan;
        kind = from == null ? "allotment" : to == null ? "withdrawal" : "transfer";
        state = State.PROPOSED;
    }

    void proposed(String paper, String why, UUID wrong, Instant at, String by) {
        document = paper;
        reason = why;
        reverses = wrong;
        proposedAt = at;
        proposedBy = by;
    }

    void decide(State how, String words, Instant at, String by) {
        if (state != State.PROPOSED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(code());
        }
        boolean own = by.equals(proposedBy);
        if (own != (how == State.DROPPED)) {
            throw BudgetProblem.ORDER_BY_ONE_PERSON.because();
        }
        state = how;
        decision = words;
        decidedAt = at;
        decidedBy = by;
    }

    void requireApproved() {
        if (state != State.APPROVED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(code());
        }
    }

    /** Neither comes nor goes, nor turns into money of another source. */
    boolean keepsItsSource() {
        return fromSource != null && fromSource.equals(toSource);
    }

    private String code() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    /** Null when it comes from above. */
    FundSide from() {
        return fromAccount == null ? null : new FundSide(fromKind, fromAccount, fromSource);
    }

    /** Null when it goes back to who gave it. */
    FundSide to() {
        return toAccount == null ? null : new FundSide(toKind, toAccount, toSource);
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    String reason() {
        return reason;
    }

    UUID reverses() {
        return reverses;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }

    FundOrderView view() {
        return new FundOrderView(
                id,
                kind,
                regionCode.code(),
                from(),
                to(),
                amountYuan,
                document,
                reason,
                reverses,
                test,
                code(),
                proposedAt,
                decidedAt,
                decision);
    }
}
