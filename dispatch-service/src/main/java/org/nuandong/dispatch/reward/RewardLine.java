package org.nuandong.dispatch.reward;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 发放记录: money that went out or came back. Nobody edits a line, the database refuses it too. */
@Entity
class RewardLine {

    static final String PAYMENT = "payment";
    static final String REVERSAL = "reversal";

    @Id private UUID id;
    private UUID rewardId;
    private String kind;
    private BigDecimal amountYuan;
    private Instant at;
    private Instant recordedAt;
    private String bySubject;
    private String reference;
    private String method;
    private byte[] payeeName;
    private byte[] payeeAccount;
    private boolean byReceipt;
    private String reason;
    private UUID reverses;

    protected RewardLine() {}

    private RewardLine(
            Reward reward, String kind, BigDecimal amount, String ref, String by, Instant now) {
        this.id = EventId.at(now);
        this.rewardId = reward.id();
        this.kind = kind;
        this.amountYuan = amount;
        this.reference = ref;
        this.bySubject = by;
        this.recordedAt = now;
    }

    static RewardLine payment(
            Reward reward, String reference, String method, Instant at, String by, Instant now) {
        RewardLine line = new RewardLine(reward, PAYMENT, reward.amountYuan(), reference, by, now);
        line.at = at;
        line.method = method;
        return line;
    }

    /** Takes back just what that payment gave. */
    static RewardLine reversal(
            Reward reward,
            RewardLine paid,
            String reference,
            String reason,
            String by,
            Instant now) {
        RewardLine line =
                new RewardLine(reward, REVERSAL, paid.amountYuan.negate(), reference, by, now);
        line.at = now;
        line.reason = reason;
        line.reverses = paid.id;
        return line;
    }

    /** Whom it was paid to, sealed for this very line. */
    void to(SealedPayee payee, boolean shownByReceipt) {
        payeeName = payee.name();
        payeeAccount = payee.account();
        byReceipt = shownByReceipt;
    }

    UUID id() {
        return id;
    }

    UUID rewardId() {
        return rewardId;
    }

    String kind() {
        return kind;
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    Instant at() {
        return at;
    }

    String reference() {
        return reference;
    }

    String method() {
        return method;
    }

    SealedPayee payee() {
        return new SealedPayee(payeeName, payeeAccount);
    }

    boolean isByReceipt() {
        return byReceipt;
    }

    String reason() {
        return reason;
    }

    UUID reverses() {
        return reverses;
    }
}
