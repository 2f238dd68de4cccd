package org.nuandong.dispatch.tracing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 协查 (R200): what was asked of whom, until when an answer is owed, and what it said. */
@Entity
class TracingRequest {

    static final String TYPE = "tracing-request";
    static final String DNA = "dna";
    static final String POLICE_REPORT = "police-report";
    static final String LETTER = "inquiry-letter";
    static final String FINGERPRINT = "fingerprint";

    private static final String OPEN = "OPEN";
    private static final String ANSWERED = "ANSWERED";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final Set<String> STATES = Set.of(OPEN, ANSWERED, WITHDRAWN);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String kind;
    private String askedOf;
    private String reference;
    private Instant askedAt;
    private Instant dueAt;
    private String askedBy;
    private String state;
    private String result;
    private String note;
    private Instant answeredAt;
    private String answeredBy;
    private Instant overdueAt;
    private boolean test;
    @Version private int version;

    protected TracingRequest() {}

    TracingRequest(TracingFile file, String kind, String askedOf, String reference, String by) {
        this.caseId = file.caseId();
        this.caseNo = file.caseNo();
        this.subjectId = file.subjectId();
        this.regionCode = file.region().code();
        this.unitId = file.unitId();
        this.test = file.isTest();
        this.kind = kind;
        this.askedOf = askedOf;
        this.reference = reference;
        this.askedBy = by;
        this.state = OPEN;
    }

    TracingRequest asked(Instant at, Instant answerBy) {
        askedAt = at;
        dueAt = answerBy;
        return this;
    }

    void answer(String code, String words, Instant at, String by) {
        requireOpen();
        state = ANSWERED;
        result = code;
        note = words;
        answeredAt = at;
        answeredBy = by;
    }

    void withdraw() {
        requireOpen();
        state = WITHDRAWN;
    }

    /** Records once that nobody answered in time; false when that is no longer so. */
    boolean markOverdue(Instant at) {
        if (!isOpen() || overdueAt != null) {
            return false;
        }
        overdueAt = at;
        return true;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(stateCode());
        }
    }

    boolean isOpen() {
        return OPEN.equals(state);
    }

    boolean isLate() {
        return answeredAt != null && answeredAt.isAfter(dueAt);
    }

    /** Null stays null; 400 for a state that there is not. */
    static String stateName(String code) {
        if (code == null) {
            return null;
        }
        String name = code.toUpperCase(Locale.ROOT);
        if (!STATES.contains(name)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "tracing-request-state");
        }
        return name;
    }

    String stateCode() {
        return state.toLowerCase(Locale.ROOT);
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

    String kind() {
        return kind;
    }

    String askedOf() {
        return askedOf;
    }

    String reference() {
        return reference;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String askedBy() {
        return askedBy;
    }

    String result() {
        return result;
    }

    String note() {
        return note;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    boolean isTest() {
        return test;
    }

    int version() {
        return version;
    }
}
