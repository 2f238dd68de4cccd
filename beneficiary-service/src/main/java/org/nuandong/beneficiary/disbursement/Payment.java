package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 发放明细: one payee of one project. Once approved, only its state changes, never what it says. */
@Entity
class Payment {

    static final String TYPE = "payment";

    @Id private UUID id;
    private UUID listId;
    private UUID projectId;
    private UUID seasonId;
    private RegionCode regionCode;
    private UUID unitId;
    private String payeeKind;
    private UUID payeeId;
    private UUID subjectId;
    private UUID householdId;
    private RegionCode payeeRegion;
    private String categoryCode;
    private BigDecimal amount;
    private String source;
    private String goods;
    private String channel;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private boolean test;
    private boolean held;
    private Instant enteredAt;
    private String enteredBy;
    private UUID batchId;
    private Integer batchLine;
    private Instant paidAt;
    private String endedReason;
    private UUID reissueOf;
    private Instant reversedAt;
    private Instant stateAt;
    @Version private int version;

    protected Payment() {}

    /** 补发: what came back goes out again, to the account that is right. */
    Payment(UUID id, Payment returned, UUID account, Instant at, String by) {
        this.id = id;
        listId = returned.listId;
        projectId = returned.projectId;
        seasonId = returned.seasonId;
        regionCode = returned.regionCode;
        unitId = returned.unitId;
        payeeKind = returned.payeeKind;
        payeeId = returned.payeeId;
        subjectId = returned.subjectId;
        householdId = returned.householdId;
        payeeRegion = returned.payeeRegion;
        categoryCode = returned.categoryCode;
        amount = returned.amount;
        source = returned.source;
        goods = returned.goods;
        channel = account == null ? "cash" : returned.channel;
        accountId = account;
        test = returned.test;
        reissueOf = returned.id;
        state = PaymentState.APPROVED;
        enteredAt = at;
        enteredBy = by;
        stateAt = at;
    }

    void become(PaymentState next, Instant at) {
        state.require(next);
        state = next;
        stateAt = at;
        if (next == PaymentState.PAID) {
            paidAt = at;
        }
    }

    /** Rejected, cancelled or returned, with the code of its reason. */
    void end(PaymentState next, String reason, Instant at) {
        become(next, at);
        endedReason = reason;
        held = false;
    }

    void hold() {
        held = true;
    }

    void release() {
        held = false;
    }

    /** 冲销: the line that takes it back stands beside it. */
    void reverse(Instant at) {
        if (!state.isPaid() || reversedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(isReversed() ? "reversed" : state.code());
        }
        reversedAt = at;
    }

    boolean isReversed() {
        return reversedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID listId() {
        return listId;
    }

    UUID projectId() {
        return projectId;
    }

    UUID seasonId() {
        return seasonId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String payeeKind() {
        return payeeKind;
    }

    UUID payeeId() {
        return payeeId;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode payeeRegion() {
        return payeeRegion;
    }

    String category() {
        return categoryCode;
    }

    BigDecimal amount() {
        return amount;
    }

    String source() {
        return source;
    }

    List<GoodsLine> goods() {
        return GoodsLine.parse(goods);
    }

    String channel() {
        return channel;
    }

    UUID accountId() {
        return accountId;
    }

    PaymentState state() {
        return state;
    }

    boolean isTest() {
        return test;
    }

    boolean isHeld() {
        return held;
    }

    String enteredBy() {
        return enteredBy;
    }

    UUID batchId() {
        return batchId;
    }

    Integer batchLine() {
        return batchLine;
    }

    Instant paidAt() {
        return paidAt;
    }

    String endedReason() {
        return endedReason;
    }

    UUID reissueOf() {
        return reissueOf;
    }

    Instant stateAt() {
        return stateAt;
    }

    int version() {
        return version;
    }
}
