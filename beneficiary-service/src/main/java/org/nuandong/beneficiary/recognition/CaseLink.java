package org.nuandong.beneficiary.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.region.RegionCode;

/** 个案关联: which person a care case of dispatch is, as far as is known. */
@Entity
class CaseLink {

    @Id private UUID caseKey;
    private UUID caseId;
    private UUID caseSubjectId;
    private UUID personId;
    private UUID refusedPersonId;
    private String regionCode;
    private UUID unitId;
    private Instant changedAt;
    private int epoch;
    private long sequence;

    protected CaseLink() {}

    CaseLink(ReceivedEvent event, UUID caseId, UUID caseSubjectId) {
        caseKey = event.subject();
        this.caseId = caseId;
        this.caseSubjectId = caseSubjectId;
        regionCode = event.regionCode();
        unitId = event.unitId();
        changedAt = event.occurredAt();
    }

    /** False: something later was heard already. */
    boolean follows(ReceivedEvent event) {
        boolean later =
                event.epoch() > epoch || event.epoch() == epoch && event.sequence() > sequence;
        if (later) {
            epoch = event.epoch();
            sequence = event.sequence();
        }
        return later;
    }

    void linkTo(UUID person, Instant at) {
        personId = person;
        changedAt = at;
    }

    void unlink(Instant at) {
        personId = null;
        changedAt = at;
    }

    /** Somebody has looked at it and said no. */
    void refuse(Instant at) {
        refusedPersonId = personId;
        unlink(at);
    }

    boolean isRefused(UUID person) {
        return person.equals(refusedPersonId);
    }

    UUID caseId() {
        return caseId;
    }

    UUID caseSubjectId() {
        return caseSubjectId;
    }

    /** Null while it is nobody of the register. */
    UUID personId() {
        return personId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    Instant changedAt() {
        return changedAt;
    }
}
