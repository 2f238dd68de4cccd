package org.nuandong.dispatch.evidence;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 证据: one file, what it is about, and what has become of it (R170). */
@Entity
class Evidence {

    @Id private UUID id;
    private String kind;
    private String mediaType;
    private long size;
    private String sha256;
    private Instant takenAt;
    private String aboutType;
    private UUID aboutId;
    private UUID incidentId;
    private String regionCode;
    private UUID unitId;
    private boolean minor;
    private boolean test;
    private String createdBy;
    private String createdRole;
    private Instant createdAt;
    private long received;

    @Convert(converter = EvidenceStateText.class)
    private EvidenceState state;

    private Instant uploadUntil;
    private Instant endedAt;
    private String refusal;
    private String contentName;
    private byte[] contentKey;
    private Instant retainUntil;
    private Instant heldSince;
    private String holdReason;
    @Version private int version;

    protected Evidence() {}

    Evidence(UUID id, NewEvidence file, EvidenceSubject.Place place, byte[] key, Instant at) {
        this.id = id;
        this.kind = file.kind();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.takenAt = file.takenAt();
        this.aboutType = file.aboutType();
        this.aboutId = file.aboutId();
        this.incidentId = place.incidentId();
        this.regionCode = place.region().code();
        this.unitId = place.unitId();
        this.minor = place.minor() || file.minor();
        this.test = place.test();
        this.createdBy = file.by();
        this.createdRole = file.role();
        this.createdAt = at;
        this.uploadUntil = file.uploadUntil();
        this.contentKey = key;
        this.state = EvidenceState.UPLOADING;
    }

    /** A piece has come in; the time in which the rest is awaited starts anew. */
    void receive(long bytes, Instant until) {
        received += bytes;
        uploadUntil = until;
    }

    boolean isWhole() {
        return received == size;
    }

    void complete(String name, Instant keepUntil, Instant at) {
        require(EvidenceState.UPLOADING);
        state = EvidenceState.COMPLETE;
        contentName = name;
        retainUntil = keepUntil;
        endedAt = at;
    }

    void refuse(String code, Instant at) {
        require(EvidenceState.UPLOADING);
        refusal = code;
        end(EvidenceState.REFUSED, at);
    }

    void abandon(Instant at) {
        require(EvidenceState.UPLOADING);
        end(EvidenceState.ABANDONED, at);
    }

    /** The content goes with its key; the line stays. */
    void expire(Instant at) {
        require(EvidenceState.COMPLETE);
        end(EvidenceState.EXPIRED, at);
    }

    private void end(EvidenceState how, Instant at) {
        state = how;
        endedAt = at;
        contentName = null;
        contentKey = null;
    }

    void keepUntil(Instant until) {
        if (retainUntil.isBefore(until)) {
            retainUntil = until;
        }
    }

    void markMinor() {
        minor = true;
    }

    /** 法律保全: nothing deletes it while this holds. */
    void hold(String reason, Instant at) {
        requireComplete();
        if (heldSince != null) {
            throw EvidenceProblem.ALREADY_ON_HOLD.because();
        }
        heldSince = at;
        holdReason = reason;
    }

    void release() {
        if (heldSince == null) {
            throw EvidenceProblem.NOT_ON_HOLD.because();
        }
        heldSince = null;
        holdReason = null;
    }

    boolean isDue(Instant now) {
        return state == EvidenceState.COMPLETE && heldSince == null && !retainUntil.isAfter(now);
    }

    void requireUploading() {
        if (state != EvidenceState.UPLOADING) {
            throw EvidenceProblem.UPLOAD_ENDED.because();
        }
    }

    /** 409 while it is not whole, 410 when its content is gone. */
    void requireComplete() {
        if (state == EvidenceState.UPLOADING) {
            throw EvidenceProblem.EVIDENCE_UNFINISHED.because();
        }
        if (state != EvidenceState.COMPLETE) {
            throw EvidenceProblem.EVIDENCE_GONE.because();
        }
    }

    private void require(EvidenceState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("evidence " + id + " is " + state);
        }
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    Instant takenAt() {
        return takenAt;
    }

    String aboutType() {
        return aboutType;
    }

    UUID aboutId() {
        return aboutId;
    }

    UUID incidentId() {
        return incidentId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    boolean isMinor() {
        return minor;
    }

    boolean isTest() {
        return test;
    }

    String createdBy() {
        return createdBy;
    }

    String createdRole() {
        return createdRole;
    }

    Instant createdAt() {
        return createdAt;
    }

    long received() {
        return received;
    }

    EvidenceState state() {
        return state;
    }

    Instant uploadUntil() {
        return uploadUntil;
    }

    Instant endedAt() {
        return endedAt;
    }

    String refusal() {
        return refusal;
    }

    String contentName() {
        return contentName;
    }

    byte[] contentKey() {
        return contentKey;
    }

    Instant retainUntil() {
        return retainUntil;
    }

    Instant heldSince() {
        return heldSince;
    }

    String holdReason() {
        return holdReason;
    }

    int version() {
        return version;
    }
}
