package org.nuandong.dispatch.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;

/** 观察检查: somebody looked at the guest; the words are health data and sealed. */
@Entity
class ObservationCheck {

    @Id private UUID id;
    private UUID observationId;
    private Instant at;
    private String result;
    private byte[] note;
    private String recordedBy;

    protected ObservationCheck() {}

    ObservationCheck(Observation of, Instant at, Instant now, String result, String by) {
        this.id = EventId.at(now);
        this.observationId = of.id();
        this.at = at;
        this.result = result;
        this.recordedBy = by;
    }

    void note(String words, PersonalData personal) {
        note = personal.encrypt(words, place());
    }

    String note(PersonalData personal) {
        return personal.decrypt(note, place());
    }

    private String place() {
        return "observation_check:note:" + id;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String result() {
        return result;
    }
}
