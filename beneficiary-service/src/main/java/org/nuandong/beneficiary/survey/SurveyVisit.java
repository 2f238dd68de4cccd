package org.nuandong.beneficiary.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 入户记录: what one worker wrote at one door; held, or in conflict with what is held. */
@Entity
class SurveyVisit {

    static final String CONFLICT = "conflict";
    private static final String HELD = "held";

    @Id private UUID id;
    private UUID taskId;
    private RegionCode regionCode;
    private String standing;
    private String result;
    private byte[] saidSealed;
    private Instant visitedAt;
    private Instant recordedAt;
    private String worker;
    private UUID itemKey;
    private String conflict;
    private UUID heldVisitId;
    private int seenVersion;
    private int seenHouseholdVersion;
    private Instant decidedAt;
    private String decidedBy;
    private String reason;
    @Version private int version;

    protected SurveyVisit() {}

    SurveyVisit(UUID id, SurveyTask task, SurveyRequests.Visit said, String by, Instant at) {
        this.id = id;
        taskId = task.id();
        regionCode = task.region();
        standing = HELD;
        result = said.result();
        visitedAt = said.visitedAt();
        seenVersion = said.seenVersion();
        seenHouseholdVersion = said.seenHouseholdVersion();
        worker = by;
        recordedAt = at;
    }

    void keep(byte[] sealed, UUID key) {
        saidSealed = sealed;
        itemKey = key;
    }

    void disagrees(String how, UUID withVisit) {
        standing = CONFLICT;
        conflict = how;
        heldVisitId = withVisit;
    }

    void decide(boolean take, String why, String by, Instant at) {
        if (!isConflict()) {
            throw SurveyProblem.CONFLICT_DECIDED.because();
        }
        standing = take ? HELD : "set-aside";
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }

    /** Something newer stands in its place. */
    void replaced() {
        standing = "replaced";
    }

    boolean isConflict() {
        return CONFLICT.equals(standing);
    }

    UUID id() {
        return id;
    }

    UUID taskId() {
        return taskId;
    }

    RegionCode region() {
        return regionCode;
    }

    String standing() {
        return standing;
    }

    String result() {
        return result;
    }

    byte[] saidSealed() {
        return saidSealed;
    }

    Instant visitedAt() {
        return visitedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String worker() {
        return worker;
    }

    String conflict() {
        return conflict;
    }

    UUID heldVisitId() {
        return heldVisitId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }
}
