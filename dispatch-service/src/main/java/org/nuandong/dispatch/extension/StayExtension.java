package org.nuandong.dispatch.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 延期备案: why a stay lasts longer, until when, filed with whom, and what they said. */
@Entity
class StayExtension {

    static final String TYPE = "stay-extension";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String reason;
    private String note;
    private Instant formerLimit;
    private Instant until;
    private UUID filedTo;
    private Instant filedAt;
    private String filedBy;
    private Instant answerBy;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private Instant answeredAt;
    private String answeredBy;
    private String answer;
    private boolean overdue;
    private boolean test;
    @Version private int version;

    protected StayExtension() {}

    StayExtension(
            Stay stay, ExtensionRequests.Filing filing, Instant limit, Instant at, String by) {
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.reason = filing.reason();
        this.note = filing.note();
        this.formerLimit = limit;
        this.until = filing.until();
        this.filedTo = filing.filedTo();
        this.filedAt = at;
        this.filedBy = by;
        this.state = ExtensionState.FILED;
        this.test = stay.test();
    }

    void awaitAnswer(Instant dueAt) {
        answerBy = dueAt;
    }

    void acknowledge(String words, String by, Instant at) {
        answer(ExtensionState.ACKNOWLEDGED, words, by, at);
    }

    void refuse(String words, String by, Instant at) {
        answer(ExtensionState.REFUSED, words, by, at);
    }

    void lapse(Instant at) {
        answer(ExtensionState.LAPSED, null, null, at);
    }

    private void answer(ExtensionState said, String words, String by, Instant at) {
        if (!isOpen()) {
            throw ExtensionProblem.EXTENSION_ANSWERED.because(state.code());
        }
        state = said;
        answer = words;
        answeredBy = by;
        answeredAt = at;
    }

    /** The superior has not answered in time; answers whether that is new. */
    boolean markOverdue() {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    boolean isOpen() {
        return state == ExtensionState.FILED;
    }

    /** The limit that holds by this filing. */
    Instant limit() {
        return state == ExtensionState.REFUSED ? formerLimit : until;
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

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant formerLimit() {
        return formerLimit;
    }

    Instant until() {
        return until;
    }

    UUID filedTo() {
        return filedTo;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    ExtensionState state() {
        return state;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String answer() {
        return answer;
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
