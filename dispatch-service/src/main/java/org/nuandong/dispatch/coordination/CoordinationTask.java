package org.nuandong.dispatch.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;

/** 协同任务: what a unit owes by a time; that it was overdue stays. */
@Entity
class CoordinationTask {

    static final String OPEN = "open";
    static final String DONE = "done";
    static final String WITHDRAWN = "withdrawn";

    @Id private UUID id;
    private String kind;
    private String title;
    private UUID sourceId;
    private LocalDate planWeek;
    private String regionCode;
    private UUID unitId;
    private Instant dueAt;
    private Instant setAt;
    private String setBy;
    private Instant doneAt;
    private String doneBy;
    private String doneRole;
    private String result;
    private Instant overdueAt;
    private Instant withdrawnAt;
    private String withdrawnReason;
    @Version private int version;

    protected CoordinationTask() {}

    CoordinationTask(
            String kind, String title, Unit owner, UUID sourceId, Instant dueAt, Instant now) {
        this.id = EventId.at(now);
        this.kind = kind;
        this.title = title;
        this.regionCode = owner.region().code();
        this.unitId = owner.unitId();
        this.sourceId = sourceId;
        this.dueAt = dueAt;
        this.setAt = now;
    }

    CoordinationTask setBy(String subject) {
        setBy = subject;
        return this;
    }

    CoordinationTask forWeek(LocalDate monday) {
        planWeek = monday;
        return this;
    }

    void done(String by, String role, String result, Instant at) {
        requireOpen();
        this.doneAt = at;
        this.doneBy = by;
        this.doneRole = role;
        this.result = result;
    }

    void withdraw(String reason, Instant at) {
        requireOpen();
        withdrawnAt = at;
        withdrawnReason = reason;
    }

    private void requireOpen() {
        if (!state().equals(OPEN)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
    }

    /** False when it is over, or was said before. */
    boolean overdue(Instant now) {
        if (!state().equals(OPEN) || overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    String state() {
        if (doneAt != null) {
            return DONE;
        }
        return withdrawnAt == null ? OPEN : WITHDRAWN;
    }

    boolean isLate() {
        return doneAt != null && doneAt.isAfter(dueAt);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    UUID sourceId() {
        return sourceId;
    }

    LocalDate planWeek() {
        return planWeek;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant setAt() {
        return setAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    String doneRole() {
        return doneRole;
    }

    String result() {
        return result;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    String withdrawnReason() {
        return withdrawnReason;
    }

    int version() {
        return version;
    }
}
