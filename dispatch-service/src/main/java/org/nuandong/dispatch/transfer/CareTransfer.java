package org.nuandong.dispatch.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 转站单: which guest goes to which station, why, and what that station said. */
@Entity
class CareTransfer {

    static final String TYPE = "care-transfer";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String sex;
    private String ageBand;
    private String condition;
    private boolean minor;
    private String regionCode;
    private UUID unitId;
    private String toRegionCode;
    private UUID toUnitId;
    private String reason;
    private String note;
    private Instant offeredAt;
    private String offeredBy;
    private Instant answerBy;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private Instant answeredAt;
    private String answeredBy;
    private String refusal;
    private String refusalNote;
    private UUID newCaseId;
    private boolean overdue;
    private boolean test;
    @Version private int version;

    protected CareTransfer() {}

    CareTransfer(Stay stay, Unit to, TransferRequests.Offer offer, Instant at, String by) {
        caseId = stay.caseId();
        caseNo = stay.caseNo();
        subjectId = stay.subjectId();
        sex = stay.sex();
        ageBand = stay.ageBand();
        condition = stay.condition();
        minor = stay.minor();
        regionCode = stay.region().code();
        unitId = stay.unitId();
        toRegionCode = to.region().code();
        toUnitId = to.unitId();
        reason = offer.reason();
        note = offer.note();
        offeredAt = at;
        offeredBy = by;
        state = TransferState.OFFERED;
        test = stay.test();
    }

    void awaitAnswer(Instant dueAt) {
        answerBy = dueAt;
    }

    void accept(String by, Instant at) {
        answer(TransferState.ACCEPTED, by, at);
    }

    /** The case at the station that has taken over. */
    void goesOnAs(UUID caseAtTheNewStation) {
        newCaseId = caseAtTheNewStation;
    }

    void refuse(String code, String words, String by, Instant at) {
        answer(TransferState.REFUSED, by, at);
        refusal = code;
        refusalNote = words;
    }

    void withdraw(String by, Instant at) {
        answer(TransferState.WITHDRAWN, by, at);
    }

    private void answer(TransferState said, String by, Instant at) {
        if (!isOpen()) {
            throw TransferProblem.CARE_TRANSFER_ANSWERED.because(state.code());
        }
        state = said;
        answeredBy = by;
        answeredAt = at;
    }

    /** Nobody answered; answers whether that is new. */
    boolean markOverdue() {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    boolean isOpen() {
        return state == TransferState.OFFERED;
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

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    String condition() {
        return condition;
    }

    boolean isMinor() {
        return minor;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode toRegion() {
        return new RegionCode(toRegionCode);
    }

    UUID toUnitId() {
        return toUnitId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    TransferState state() {
        return state;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String refusal() {
        return refusal;
    }

    String refusalNote() {
        return refusalNote;
    }

    UUID newCaseId() {
        return newCaseId;
    }

    boolean isOverdue() {
        return overdue;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }
}
