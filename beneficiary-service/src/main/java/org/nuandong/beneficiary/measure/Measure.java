package org.nuandong.beneficiary.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 帮扶措施: one thing to be done for one household until a day. */
@Entity
class Measure {

    static final String TYPE = "measure";

    private static final String PLANNED = "planned";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID householdId;
    private UUID unitId;
    private String kind;
    private String need;
    private String words;
    private String officer;
    private LocalDate plannedOn;
    private LocalDate dueOn;
    private String state;
    private boolean overdue;
    private LocalDate endedOn;
    private String result;
    private Instant plannedAt;
    private String plannedBy;
    private Instant changedAt;
    private String heardKind;
    private UUID heardId;
    @Version private int version;

    protected Measure() {}

    Measure(UUID id, RegionCode region, MeasureRequests.Plan plan, LocalDate today, Instant at) {
        this.id = id;
        regionCode = region;
        householdId = plan.householdId();
        unitId = plan.unitId();
        kind = plan.kind();
        need = plan.need();
        words = plan.words().strip();
        officer = plan.officer();
        plannedOn = today;
        dueOn = plan.dueOn();
        state = PLANNED;
        plannedAt = at;
        changedAt = at;
    }

    void plannedBy(String subject) {
        plannedBy = subject;
    }

    /** 带回的需求: where it was heard. */
    void heardAt(String kind, UUID where) {
        heardKind = kind;
        heardId = where;
    }

    boolean isHeard() {
        return heardKind != null;
    }

    void done(LocalDate on, String what, Instant at) {
        end("done", on, what, at);
    }

    void drop(LocalDate on, String why, Instant at) {
        end("dropped", on, why, at);
    }

    /** Once. */
    boolean miss(Instant at) {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        changedAt = at;
        return true;
    }

    void moveTo(RegionCode region, Instant at) {
        regionCode = region;
        changedAt = at;
    }

    boolean isOpen() {
        return PLANNED.equals(state);
    }

    private void end(String how, LocalDate on, String what, Instant at) {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
        state = how;
        endedOn = on;
        result = what;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID householdId() {
        return householdId;
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    String need() {
        return need;
    }

    String heardKind() {
        return heardKind;
    }

    UUID heardId() {
        return heardId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    MeasureView view() {
        return new MeasureView(
                id,
                regionCode.code(),
                householdId,
                kind,
                need,
                words,
                unitId,
                officer,
                plannedOn,
                dueOn,
                state,
                overdue,
                endedOn,
                result,
                heardKind,
                heardId);
    }
}
