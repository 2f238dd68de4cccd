package org.nuandong.dispatch.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Hospitalised;
import org.nuandong.dispatch.care.Stay;

/** 住院救治: what hangs on one stay in hospital: payer, visits, bills (R150, R152, R153). */
@Entity
class Treatment {

    static final String TYPE = "hospital-stay";

    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private UUID hospitalId;
    private String hospital;
    private String otherReason;
    private boolean reasonOwed;
    private String broughtBy;
    private String payer;
    private String payerBy;
    private String payerRule;
    private Instant admittedAt;
    private Instant dischargedAt;
    private String how;
    private String visitEvery;
    private Instant visitDueAt;
    private int visitsMissed;
    private boolean test;
    private boolean backEntered;

    protected Treatment() {}

    Treatment(Hospitalised told, DesignatedHospital designated) {
        Stay stay = told.stay();
        this.id = told.hospitalStayId();
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.hospitalId = designated == null ? null : designated.id();
        this.hospital = designated == null ? told.hospital() : designated.name();
        this.otherReason = designated == null ? told.otherReason() : null;
        this.reasonOwed = designated == null && told.otherReason() == null;
        this.broughtBy = told.broughtBy();
        this.admittedAt = told.at();
        this.test = stay.test();
        this.backEntered = told.backEntered();
    }

    void paidBy(PayerRule.Payer decided, String rule) {
        payer = decided.code();
        payerBy = decided.by();
        payerRule = rule;
    }

    void visitEvery(Duration every) {
        visitEvery = every.toString();
        visitDueAt = admittedAt.plus(every);
    }

    void explain(String reason) {
        if (!reasonOwed) {
            throw HospitalProblem.NOTHING_TO_EXPLAIN.because();
        }
        reasonOwed = false;
        otherReason = reason;
    }

    void payer(String code) {
        payer = code;
        payerBy = "changed";
    }

    void visited(Instant at) {
        if (dischargedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(how);
        }
        visitDueAt = at.plus(Duration.parse(visitEvery));
        visitsMissed = 0;
    }

    /** Answers how many in a row nobody has come; the next is due all the same. */
    int visitMissed(Instant dueAt) {
        visitDueAt = dueAt.plus(Duration.parse(visitEvery));
        return ++visitsMissed;
    }

    void discharge(Instant at, String code) {
        dischargedAt = at;
        how = code;
        visitDueAt = null;
    }

    boolean isOpen() {
        return dischargedAt == null;
    }

    boolean isReasonOwed() {
        return reasonOwed;
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

    UUID hospitalId() {
        return hospitalId;
    }

    String hospital() {
        return hospital;
    }

    String otherReason() {
        return otherReason;
    }

    String broughtBy() {
        return broughtBy;
    }

    String payer() {
        return payer;
    }

    String payerBy() {
        return payerBy;
    }

    String payerRule() {
        return payerRule;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    Instant dischargedAt() {
        return dischargedAt;
    }

    String how() {
        return how;
    }

    Instant visitDueAt() {
        return visitDueAt;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
