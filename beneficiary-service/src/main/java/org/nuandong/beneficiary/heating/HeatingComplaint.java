package org.nuandong.beneficiary.heating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 供暖投诉 (R084): it is cold somewhere, and somebody has to see to it until a time. */
@Entity
class HeatingComplaint {

    static final String TYPE = "heating-complaint";

    private static final String OPEN = "open";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID householdId;
    private String kind;
    private UUID unitId;
    private Instant receivedAt;
    private Instant dueAt;
    private String state = OPEN;
    private boolean overdue;
    private boolean late;
    private String words;
    private Instant solvedAt;
    private String solution;
    private String recordedBy;
    @Version private int version;

    protected HeatingComplaint() {}

    HeatingComplaint(UUID id, RegionCode region, UUID unit, HeatingRequests.Complaint said) {
        this.id = id;
        regionCode = region;
        unitId = unit;
        householdId = said.householdId();
        kind = said.kind();
        receivedAt = said.receivedAt();
        words = said.words();
    }

    void due(Instant until, String by) {
        dueAt = until;
        recordedBy = by;
    }

    void solve(Instant at, String how) {
        if (!OPEN.equals(state)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
        state = "solved";
        solvedAt = at;
        solution = how;
        late = late || at.isAfter(dueAt);
        overdue = false;
    }

    /** Once. */
    boolean miss() {
        if (!OPEN.equals(state) || overdue) {
            return false;
        }
        overdue = true;
        late = true;
        return true;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String kind() {
        return kind;
    }

    UUID unitId() {
        return unitId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean late() {
        return late;
    }

    HeatingViews.Complaint view() {
        return new HeatingViews.Complaint(
                id,
                regionCode.code(),
                householdId,
                kind,
                unitId,
                receivedAt,
                dueAt,
                state,
                overdue,
                late,
                words,
                solvedAt,
                solution);
    }
}
