package org.nuandong.dispatch.scene;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** 处置结果: what became of a person, as it was recorded; a correction is another one. */
@Entity
@Table(name = "scene_outcome")
class RecordedOutcome {

    @Id private UUID id;
    private UUID subjectId;
    private UUID incidentId;
    private String outcome;
    private String reason;
    private Instant at;
    private Instant recordedAt;
    private String byRole;

    @Column(name = "protected")
    private boolean isProtected;

    private byte[] groundsSealed;
    private byte[] noteSealed;
    private Instant ambulanceCalledAt;
    private String ambulanceResult;
    private String hospital;
    private Instant stationToldAt;
    private UUID corrects;
    private String correctionReason;
    private UUID eventId;

    protected RecordedOutcome() {}

    RecordedOutcome(FoundPerson person, OutcomeRequest request, Instant at, Instant recordedAt) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.subjectId = person.subjectId();
        this.incidentId = person.incidentId();
        this.outcome = request.outcome();
        this.reason = request.reason();
        this.at = at;
        this.recordedAt = recordedAt;
        this.isProtected =
                person.isInNeedOfProtection()
                        || Outcome.PROTECTED_TO_STATION.equals(request.outcome());
        Ambulance ambulance = request.ambulance();
        if (ambulance != null) {
            this.ambulanceCalledAt = ambulance.calledAt();
            this.ambulanceResult = ambulance.result();
            this.hospital = ambulance.hospital();
            this.stationToldAt = ambulance.stationToldAt();
        }
    }

    RecordedOutcome by(String role) {
        byRole = role;
        return this;
    }

    void seal(byte[] grounds, byte[] note) {
        groundsSealed = grounds;
        noteSealed = note;
    }

    void correct(UUID before, String why) {
        corrects = before;
        correctionReason = why;
    }

    void toldBy(UUID event) {
        eventId = event;
    }

    boolean isRefusal() {
        return Outcome.REFUSED_SUPPLIED.equals(outcome);
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    String outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String byRole() {
        return byRole;
    }

    boolean isProtected() {
        return isProtected;
    }

    byte[] groundsSealed() {
        return groundsSealed;
    }

    byte[] noteSealed() {
        return noteSealed;
    }

    String ambulanceResult() {
        return ambulanceResult;
    }

    UUID corrects() {
        return corrects;
    }

    String correctionReason() {
        return correctionReason;
    }

    UUID eventId() {
        return eventId;
    }
}
