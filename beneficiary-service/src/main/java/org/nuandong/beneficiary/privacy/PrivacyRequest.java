package org.nuandong.beneficiary.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.problem.CommonProblem;

/** 个人信息请求 (PIPL 44 to 50): somebody asks about their own data and is answered in time. */
@Entity
class PrivacyRequest {

    static final String TYPE = "privacy-request";
    static final String ERASURE = "erasure";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;
    private String regionCode;
    private String kind;
    private String askedBy;
    private String note;
    private String state = "received";
    private Instant receivedAt;
    private String receivedBy;
    private Instant dueAt;
    private Instant decidedAt;
    private String decidedBy;
    private String refusal;
    @Version private int version;

    protected PrivacyRequest() {}

    PrivacyRequest(
            PersonRef person, PrivacyViews.NewRequest said, Instant at, Instant due, String by) {
        personId = person.id();
        regionCode = person.region().code();
        kind = said.kind();
        askedBy = said.askedBy();
        note = said.note();
        receivedAt = at;
        dueAt = due;
        receivedBy = by;
    }

    /** By another person than the one who received it. */
    void decide(PrivacyViews.Decision said, Instant at, String by) {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
        if (receivedBy.equals(by)) {
            throw PrivacyProblem.OWN_DECISION.because();
        }
        if (!said.granted() && said.refusal() == null) {
            throw PrivacyProblem.REFUSAL_MISSING.at("refusal");
        }
        state = said.granted() ? "granted" : "refused";
        refusal = said.granted() ? null : said.refusal();
        decidedAt = at;
        decidedBy = by;
    }

    /** The words may name whom nobody is to know any more. */
    void forgetWords() {
        note = null;
    }

    boolean isOpen() {
        return "received".equals(state);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String kind() {
        return kind;
    }

    String askedBy() {
        return askedBy;
    }

    String note() {
        return note;
    }

    String state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String refusal() {
        return refusal;
    }
}
