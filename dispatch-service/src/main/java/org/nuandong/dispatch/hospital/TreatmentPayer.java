package org.nuandong.dispatch.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 承担方变更: who paid from when on, and why; only ever added to. */
@Entity
class TreatmentPayer {

    @Id private UUID id;
    private UUID treatmentId;
    private String payer;
    private String reason;
    private Instant at;
    private String recordedBy;

    protected TreatmentPayer() {}

    TreatmentPayer(UUID treatmentId, String payer, String reason, Instant at, String by) {
        this.id = EventId.at(at);
        this.treatmentId = treatmentId;
        this.payer = payer;
        this.reason = reason;
        this.at = at;
        this.recordedBy = by;
    }

    String payer() {
        return payer;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
