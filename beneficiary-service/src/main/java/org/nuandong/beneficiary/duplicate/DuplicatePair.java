package org.nuandong.beneficiary.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 疑似重复对: two records that may be one person, and what people said of it. */
@Entity
class DuplicatePair {

    static final String TYPE = "duplicate";
    static final String BY_ENTRY = "entry";
    static final String BY_PASS = "pass";

    /** Where it stands; whoever is unsure leaves it open, but said; gone: alike no longer. */
    enum State {
        OPEN,
        UNSURE,
        SAME,
        DIFFERENT,
        GONE
    }

    @Id private UUID id;
    private UUID firstId;
    private UUID secondId;

    @Enumerated(EnumType.STRING)
    private Band band;

    private int score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Likeness.Field> fields;

    private String foundBy;
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID leadingId;
    private Instant decidedAt;
    @Version private int version;

    protected DuplicatePair() {}

    /** {@code leading} leads when they are the same, and is null otherwise. */
    void decide(State decision, UUID leading, Instant at) {
        if (isDecided()) {
            throw DuplicateProblem.DUPLICATE_DECIDED.because();
        }
        if (decision == State.SAME && !firstId.equals(leading) && !secondId.equals(leading)) {
            throw DuplicateProblem.LEADING_NOT_OF_PAIR.at("leadingId");
        }
        state = decision;
        leadingId = decision == State.SAME ? leading : null;
        decidedAt = at;
    }

    /** 撤销判定: it is open again. */
    void reverse() {
        if (!isDecided()) {
            throw DuplicateProblem.DUPLICATE_NOT_DECIDED.because();
        }
        state = State.OPEN;
        leadingId = null;
        decidedAt = null;
    }

    boolean isDecided() {
        return state == State.SAME || state == State.DIFFERENT;
    }

    UUID id() {
        return id;
    }

    UUID firstId() {
        return firstId;
    }

    UUID secondId() {
        return secondId;
    }

    UUID followingId() {
        return firstId.equals(leadingId) ? secondId : firstId;
    }

    Band band() {
        return band;
    }

    int score() {
        return score;
    }

    List<Likeness.Field> fields() {
        return fields;
    }

    String foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }

    State state() {
        return state;
    }

    UUID leadingId() {
        return leadingId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return version;
    }
}
