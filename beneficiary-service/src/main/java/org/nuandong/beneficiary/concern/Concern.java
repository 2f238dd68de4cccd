package org.nuandong.beneficiary.concern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 意见或纠纷: raised once, solved once. */
@Entity
class Concern {

    static final String TYPE = "concern";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String kind;
    private String topic;
    private String words;
    private UUID householdId;
    private String heardKind;
    private UUID heardId;
    private Instant raisedAt;
    private String raisedBy;
    private Instant dueAt;
    private boolean overdue;
    private Instant solvedAt;
    private String solvedBy;
    private String solution;
    private Boolean settled;
    private Instant changedAt;
    @Version private int version;

    /** Where it was heard; household and place may be null. */
    record Origin(RegionCode region, UUID unitId, UUID householdId, String kind, UUID id) {}

    protected Concern() {}

    Concern(UUID id, Origin origin, ConcernEntry said, Instant due, Instant at) {
        this.id = id;
        regionCode = origin.region();
        unitId = origin.unitId();
        householdId = origin.householdId();
        heardKind = origin.kind();
        heardId = origin.id();
        kind = said.kind();
        topic = said.topic();
        words = said.words().strip();
        dueAt = due;
        raisedAt = at;
        changedAt = at;
    }

    void raisedBy(String subject) {
        raisedBy = subject;
    }

    void solve(String what, boolean forGood, String by, Instant at) {
        if (solvedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("solved");
        }
        solution = what;
        settled = forGood;
        solvedBy = by;
        solvedAt = at;
        overdue = false;
        changedAt = at;
    }

    /** Once. */
    boolean miss(Instant at) {
        if (solvedAt != null || overdue) {
            return false;
        }
        overdue = true;
        changedAt = at;
        return true;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String topic() {
        return topic;
    }

    String heardKind() {
        return heardKind;
    }

    Boolean settled() {
        return settled;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    ConcernView view() {
        return new ConcernView(
                id,
                regionCode.code(),
                unitId,
                kind,
                topic,
                words,
                householdId,
                heardKind,
                heardId,
                raisedAt,
                dueAt,
                overdue,
                solvedAt,
                solution,
                settled);
    }
}
