package org.nuandong.dispatch.tracing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** 疑似匹配: a guest and somebody who may be the same; one person says yes, another one confirms. */
@Entity
@Table(name = "tracing_candidate")
class Candidate {

    /** Where a decision stands. */
    enum State {
        PROPOSED,
        SECONDED,
        ACCEPTED,
        REJECTED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String otherKind;
    private UUID otherId;
    private BigDecimal score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Comparison.Field> comparison;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant proposedAt;
    private String firstBy;
    private Instant firstAt;
    private String decidedBy;
    private Instant decidedAt;
    private String reason;
    private String note;
    @Version private int version;

    protected Candidate() {}

    Candidate(UUID caseId, String otherKind, UUID otherId, Comparison found, Instant at) {
        this.caseId = caseId;
        this.otherKind = otherKind;
        this.otherId = otherId;
        this.state = State.PROPOSED;
        compared(found, at);
    }

    /** Looked at anew; what somebody has said already stands on the comparison of then. */
    final void compared(Comparison found, Instant at) {
        if (state == State.PROPOSED) {
            score = found.score();
            comparison = found.fields();
            proposedAt = at;
        }
    }

    /** Answers true when this was the second, deciding yes. */
    boolean accept(String by, String words, Instant at) {
        requireUndecided();
        note = words == null ? note : words;
        if (state == State.PROPOSED) {
            state = State.SECONDED;
            firstBy = by;
            firstAt = at;
            return false;
        }
        if (by.equals(firstBy)) {
            throw TracingProblem.SECOND_PERSON_NEEDED.because();
        }
        state = State.ACCEPTED;
        decidedBy = by;
        decidedAt = at;
        return true;
    }

    void reject(String why, String words, String by, Instant at) {
        requireUndecided();
        state = State.REJECTED;
        reason = why;
        note = words == null ? note : words;
        decidedBy = by;
        decidedAt = at;
    }

    private void requireUndecided() {
        if (state == State.ACCEPTED || state == State.REJECTED) {
            throw TracingProblem.CANDIDATE_DECIDED.because();
        }
    }

    boolean isFor(UUID one, UUID another) {
        return caseId.equals(one) && otherId.equals(another)
                || caseId.equals(another) && otherId.equals(one);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String otherKind() {
        return otherKind;
    }

    UUID otherId() {
        return otherId;
    }

    BigDecimal score() {
        return score;
    }

    List<Comparison.Field> comparison() {
        return comparison;
    }

    State state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String firstBy() {
        return firstBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }
}
