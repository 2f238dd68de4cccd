package org.nuandong.dispatch.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;

/** 看望: somebody went to see the guest in hospital; the words are health data and sealed (R153). */
@Entity
class TreatmentVisit {

    @Id private UUID id;
    private UUID treatmentId;
    private Instant at;
    private boolean warm;
    private boolean safe;
    private String result;
    private byte[] note;
    private String recordedBy;

    protected TreatmentVisit() {}

    TreatmentVisit(UUID treatmentId, HospitalRequests.NewVisit told, Instant at, Instant now) {
        this.id = EventId.at(now);
        this.treatmentId = treatmentId;
        this.at = at;
        this.warm = told.warm();
        this.safe = told.safe();
        this.result = told.result();
    }

    void by(String subject, String words, PersonalData personal) {
        recordedBy = subject;
        note = personal.encrypt(words, place());
    }

    String note(PersonalData personal) {
        return personal.decrypt(note, place());
    }

    private String place() {
        return "treatment_visit:note:" + id;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    boolean isWarm() {
        return warm;
    }

    boolean isSafe() {
        return safe;
    }

    String result() {
        return result;
    }
}
