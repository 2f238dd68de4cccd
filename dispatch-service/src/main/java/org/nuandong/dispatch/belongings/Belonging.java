package org.nuandong.dispatch.belongings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 物品: one thing, from the shelf back into its owner's hand, or left behind with a reason. */
@Entity
class Belonging {

    static final String KEPT = "kept";
    static final String RETURNED = "returned";
    static final String LEFT = "left-behind";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID belongingsId;
    private int position;
    private String kind;
    private String what;
    private int number;
    private BigDecimal amountYuan;
    private String state;
    private Instant endedAt;
    private String endedBy;
    private String givenTo;
    private UUID signature;
    private String unsigned;
    private String leftReason;

    protected Belonging() {}

    Belonging(UUID belongingsId, int position, BelongingsRequests.Item item) {
        this.belongingsId = belongingsId;
        this.position = position;
        this.kind = item.kind();
        this.what = item.what().strip();
        this.number = item.number() == null ? 1 : item.number();
        this.amountYuan = item.amountYuan();
        this.state = KEPT;
    }

    /** Whoever comes back for what was left behind gets it. */
    void giveBack(String to, Signed signed, Instant at, String by) {
        if (RETURNED.equals(state)) {
            throw BelongingsProblem.BELONGING_NOT_HERE.because();
        }
        end(RETURNED, at, by);
        givenTo = to;
        signature = signed.signature();
        unsigned = signed.unsigned();
    }

    void leave(String reason, Instant at, String by) {
        if (!isKept()) {
            throw BelongingsProblem.BELONGING_NOT_HERE.because();
        }
        end(LEFT, at, by);
        leftReason = reason;
    }

    private void end(String how, Instant at, String by) {
        state = how;
        endedAt = at;
        endedBy = by;
    }

    boolean isKept() {
        return KEPT.equals(state);
    }

    UUID id() {
        return id;
    }

    UUID belongingsId() {
        return belongingsId;
    }

    String kind() {
        return kind;
    }

    String what() {
        return what;
    }

    int number() {
        return number;
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    String state() {
        return state;
    }

    Instant endedAt() {
        return endedAt;
    }

    String givenTo() {
        return givenTo;
    }

    UUID signature() {
        return signature;
    }

    String unsigned() {
        return unsigned;
    }

    String leftReason() {
        return leftReason;
    }
}
