package org.nuandong.dispatch.entrusted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/** 托养人员: the stay is closed, the person stays known until the placement ends (R194, E3). */
@Entity
@Table(name = "entrusted_placement")
class Placement {

    static final String TYPE = "entrusted-placement";

    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private UUID institutionId;
    private String destination;
    private Instant placedAt;
    private boolean protectedPerson;
    private Instant endedAt;
    private String how;
    private boolean test;
    private boolean backEntered;

    protected Placement() {}

    Placement(Stay stay, Leaving leaving, Instant now) {
        this.id = EventId.at(now);
        this.caseId = stay.caseId();
        this.caseNo = stay.caseNo();
        this.subjectId = stay.subjectId();
        this.regionCode = stay.region().code();
        this.unitId = stay.unitId();
        this.destination = leaving.destination();
        this.placedAt = leaving.at();
        this.protectedPerson = !stay.mayLeaveAlone();
        this.test = stay.test();
        this.backEntered = leaving.backEntered();
    }

    void at(UUID institution) {
        requireLiving();
        institutionId = institution;
    }

    void end(Instant at, String code) {
        requireLiving();
        endedAt = at.isBefore(placedAt) ? placedAt : at;
        how = code;
    }

    private void requireLiving() {
        if (endedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(how);
        }
    }

    /** Nobody has said where: known only by what was written at the exit. */
    boolean isUnnamed() {
        return endedAt == null && institutionId == null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID institutionId() {
        return institutionId;
    }

    String destination() {
        return destination;
    }

    Instant placedAt() {
        return placedAt;
    }

    boolean isProtected() {
        return protectedPerson;
    }

    Instant endedAt() {
        return endedAt;
    }

    String how() {
        return how;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
