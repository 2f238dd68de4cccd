package org.nuandong.dispatch.scene;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.nuandong.commons.personal.AgeBand;

/** 救助对象: one person found, known or unknown, and what holds of them now. */
@Entity
class FoundPerson {

    static final String TYPE = "found-person";

    @Id private UUID subjectId;
    @Version private int version;
    private UUID incidentId;
    private String sex;
    private String ageBand;
    private boolean known;
    private Instant foundAt;
    private boolean inNeedOfProtection;
    private boolean treatmentFirst;
    @Embedded private SealedCondition condition;
    private UUID outcomeId;
    private String outcome;
    private Instant outcomeAt;

    @Column(name = "protected")
    private boolean isProtected;

    protected FoundPerson() {}

    FoundPerson(UUID incidentId, PersonRequest request, String ageBand, Instant at) {
        this.subjectId = UUID.randomUUID();
        this.incidentId = incidentId;
        this.sex = request.sex();
        this.ageBand = ageBand;
        this.known = request.known();
        this.foundAt = at;
    }

    /** What is seen of the person, and what follows from it (R142, R146). */
    void keep(SealedCondition sealed, boolean protect, boolean treatFirst) {
        condition = sealed;
        inNeedOfProtection = protect;
        treatmentFirst = treatFirst;
    }

    void requireNoOutcome() {
        if (outcome != null) {
            throw SceneProblem.OUTCOME_ALREADY_RECORDED.because();
        }
    }

    /** The outcome that holds now; the one before stays as a row of its own. */
    void end(RecordedOutcome recorded) {
        outcomeId = recorded.id();
        outcome = recorded.outcome();
        outcomeAt = recorded.at();
        isProtected = recorded.isProtected();
    }

    boolean isMinor() {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.code().equals(ageBand))
                .anyMatch(band -> band.compareTo(AgeBand.AT_18) < 0);
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    boolean isKnown() {
        return known;
    }

    Instant foundAt() {
        return foundAt;
    }

    boolean isInNeedOfProtection() {
        return inNeedOfProtection;
    }

    boolean isTreatmentFirst() {
        return treatmentFirst;
    }

    /** Of a person of whom nothing was written down the row reads back as nothing. */
    SealedCondition condition() {
        return condition == null ? SealedCondition.NOTHING : condition;
    }

    UUID outcomeId() {
        return outcomeId;
    }

    String outcome() {
        return outcome;
    }

    Instant outcomeAt() {
        return outcomeAt;
    }

    boolean isProtected() {
        return isProtected;
    }

    int version() {
        return version;
    }
}
