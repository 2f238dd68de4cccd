package org.nuandong.dispatch.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 医疗费用: one amount; its amount never changes, the database refuses it too. */
@Entity
class HospitalCost {

    static final String TYPE = "hospital-cost";
    static final String ESTIMATE = "estimate";
    static final String BILL = "bill";
    static final String REVERSAL = "reversal";

    @Id private UUID id;
    @Version private int version;
    private UUID treatmentId;
    private UUID caseId;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private BigDecimal amountYuan;
    private String documentNo;
    private UUID reverses;
    private String reason;
    private Instant recordedAt;
    private String recordedBy;
    private Instant verifiedAt;
    private String verifiedBy;
    private String verifiedNote;
    private Instant settledAt;
    private String settledBy;
    private String settledPayer;
    private String reference;
    private UUID eventId;
    private Instant reversedAt;

    protected HospitalCost() {}

    HospitalCost(Treatment of, String kind, BigDecimal amount, String by, Instant now) {
        this.id = EventId.at(now);
        this.treatmentId = of.id();
        this.caseId = of.caseId();
        this.regionCode = of.region().code();
        this.unitId = of.unitId();
        this.kind = kind;
        this.amountYuan = amount;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    HospitalCost numbered(String document) {
        documentNo = document;
        return this;
    }

    /** 审核: somebody else than who entered it has seen the bill. */
    void verify(String by, String note, Instant now) {
        requireBill();
        if (verifiedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
        if (recordedBy.equals(by)) {
            throw HospitalProblem.SECOND_PERSON_NEEDED.because();
        }
        verifiedAt = now;
        verifiedBy = by;
        verifiedNote = note;
    }

    /** 结算: after it was verified, once. */
    void settle(String payer, String referenceNo, String by, Instant at) {
        requireBill();
        if (verifiedAt == null || settledAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
        settledAt = at;
        settledBy = by;
        settledPayer = payer;
        reference = referenceNo;
    }

    void toldBy(UUID event) {
        eventId = event;
    }

    /** 冲销: takes back just this amount; by another hand than the one that settled it. */
    HospitalCost reverse(Treatment of, String reasonCode, String by, Instant now) {
        if (REVERSAL.equals(kind)) {
            throw HospitalProblem.NOT_A_BILL.because();
        }
        if (reversedAt != null) {
            throw HospitalProblem.COST_REVERSED.because();
        }
        if (by.equals(settledBy)) {
            throw HospitalProblem.SECOND_PERSON_NEEDED.because();
        }
        HospitalCost line = new HospitalCost(of, REVERSAL, amountYuan.negate(), by, now);
        line.reverses = id;
        line.reason = reasonCode;
        line.documentNo = documentNo;
        reversedAt = now;
        return line;
    }

    private void requireBill() {
        if (!BILL.equals(kind)) {
            throw HospitalProblem.NOT_A_BILL.because();
        }
        if (reversedAt != null) {
            throw HospitalProblem.COST_REVERSED.because();
        }
    }

    /** recorded, verified, settled or reversed. */
    String state() {
        if (reversedAt != null) {
            return "reversed";
        }
        if (settledAt != null) {
            return "settled";
        }
        return verifiedAt != null ? "verified" : "recorded";
    }

    boolean isSettled() {
        return settledAt != null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID treatmentId() {
        return treatmentId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    BigDecimal amountYuan() {
        return amountYuan;
    }

    String documentNo() {
        return documentNo;
    }

    UUID reverses() {
        return reverses;
    }

    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    Instant settledAt() {
        return settledAt;
    }

    String settledPayer() {
        return settledPayer;
    }

    String reference() {
        return reference;
    }

    UUID eventId() {
        return eventId;
    }

    boolean isReversed() {
        return reversedAt != null;
    }
}
