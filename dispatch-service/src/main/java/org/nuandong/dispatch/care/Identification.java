package org.nuandong.dispatch.care;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * 身份查明 (R202): by what a guest became known, and how the case looked before; undone, it stays
 * written.
 */
@Entity
@Table(name = "care_identification")
class Identification {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String how;
    private Instant identifiedAt;
    private String recordedBy;
    private String note;
    private boolean backEntered;
    private UUID knownAs;
    @Embedded private SealedPerson person;
    private boolean beforeIdentified;
    private boolean beforeRepeated;
    private UUID beforeKnownAs;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "before_name"))
    @AttributeOverride(name = "identityNumber", column = @Column(name = "before_identity_number"))
    @AttributeOverride(name = "identityIndex", column = @Column(name = "before_identity_index"))
    @AttributeOverride(name = "bornOn", column = @Column(name = "before_born_on"))
    private SealedPerson before;

    @Embedded
    @AttributeOverride(name = "sex", column = @Column(name = "before_sex"))
    @AttributeOverride(name = "ageBand", column = @Column(name = "before_age_band"))
    @AttributeOverride(name = "condition", column = @Column(name = "before_condition"))
    @AttributeOverride(name = "origin", column = @Column(name = "before_origin"))
    @AttributeOverride(name = "special", column = @Column(name = "before_special"))
    private Classification classifiedBefore;

    private boolean reclassified;
    private Instant undoneAt;
    private String undoneBy;
    private String undoReason;
    private String undoNote;
    @Version private int version;

    protected Identification() {}

    Identification(CareCase stay, String how, Instant at, String by, boolean backEntered) {
        this.caseId = stay.id();
        this.how = how;
        this.identifiedAt = at;
        this.recordedBy = by;
        this.backEntered = backEntered;
        this.beforeIdentified = stay.isIdentified();
        this.beforeRepeated = stay.isRepeated();
        this.beforeKnownAs = stay.knownAs();
        this.before = stay.person().copy();
        this.classifiedBefore = stay.classification();
    }

    Identification as(SealedPerson known, UUID personId, String remark) {
        person = known.copy();
        knownAs = personId;
        note = remark;
        return this;
    }

    void alsoReclassified() {
        reclassified = true;
    }

    void undo(String reason, String remark, Instant at, String by) {
        if (isUndone()) {
            throw CareProblem.IDENTIFICATION_UNDONE.because();
        }
        undoneAt = at;
        undoneBy = by;
        undoReason = reason;
        undoNote = remark;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String how() {
        return how;
    }

    Instant identifiedAt() {
        return identifiedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    String note() {
        return note;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    UUID knownAs() {
        return knownAs;
    }

    SealedPerson person() {
        return person == null ? new SealedPerson() : person;
    }

    SealedPerson personBefore() {
        return before == null ? new SealedPerson() : before.copy();
    }

    boolean wasIdentified() {
        return beforeIdentified;
    }

    boolean wasRepeated() {
        return beforeRepeated;
    }

    UUID knownAsBefore() {
        return beforeKnownAs;
    }

    Classification classifiedBefore() {
        return classifiedBefore;
    }

    boolean hasReclassified() {
        return reclassified;
    }

    Instant undoneAt() {
        return undoneAt;
    }

    String undoneBy() {
        return undoneBy;
    }

    String undoReason() {
        return undoReason;
    }

    String undoNote() {
        return undoNote;
    }
}
