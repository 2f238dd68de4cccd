package org.nuandong.dispatch.tip;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 录音: where the recording of a call is found again, and until when it is kept at least (C3). */
@Entity
@Table(name = "tip_recording")
class TipRecording {

    @Id private UUID id;
    private UUID tipId;
    private byte[] reference;
    private UUID evidenceId;
    private Instant recordedAt;
    private Instant linkedAt;
    private Instant keepUntil;
    private String byRole;

    protected TipRecording() {}

    TipRecording(
            UUID id,
            UUID tipId,
            byte[] reference,
            UUID evidenceId,
            Instant recordedAt,
            Instant linkedAt,
            Instant keepUntil,
            String byRole) {
        this.id = id;
        this.tipId = tipId;
        this.reference = reference;
        this.evidenceId = evidenceId;
        this.recordedAt = recordedAt;
        this.linkedAt = linkedAt;
        this.keepUntil = keepUntil;
        this.byRole = byRole;
    }

    /** To what the sealed reference is bound. */
    static String place(UUID id) {
        return "tip_recording:reference:" + id;
    }

    UUID id() {
        return id;
    }

    byte[] reference() {
        return reference;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    Instant keepUntil() {
        return keepUntil;
    }

    String byRole() {
        return byRole;
    }
}
