package org.nuandong.dispatch.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 住院: in which hospital, since when, and who pays: places differ there (R150, R152). */
@Entity
class HospitalStay {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String hospital;
    private String payer;
    private Instant admittedAt;
    private Instant returnedAt;

    protected HospitalStay() {}

    HospitalStay(UUID caseId, String hospital, String payer, Instant admittedAt) {
        this.caseId = caseId;
        this.hospital = hospital;
        this.payer = payer;
        this.admittedAt = admittedAt;
    }

    void end(Instant at) {
        returnedAt = at;
    }

    UUID id() {
        return id;
    }

    String hospital() {
        return hospital;
    }

    String payer() {
        return payer;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    Instant returnedAt() {
        return returnedAt;
    }
}
