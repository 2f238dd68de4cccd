package org.nuandong.dispatch.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;

/** One item of a running plan: due, done or overdue; that it was overdue stays. */
@Entity
class PlanItem {

    @Id private UUID id;
    private UUID activationId;
    private int no;
    private String title;
    private String ownerRole;
    private UUID ownerTeamId;
    private Instant dueAt;
    private Instant doneAt;
    private String doneBy;
    private String doneRole;
    private String note;
    private Instant overdueAt;
    @Version private int version;

    protected PlanItem() {}

    PlanItem(PlanActivation activation, int no, PlanStep step, Instant now) {
        this.id = EventId.at(now);
        this.activationId = activation.id();
        this.no = no;
        this.title = step.title();
        this.ownerRole = step.ownerRole();
        this.ownerTeamId = step.ownerTeamId();
        this.dueAt = step.dueAt(activation.activatedAt());
    }

    void done(String by, String role, String note, Instant at) {
        if (doneAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("done");
        }
        this.doneAt = at;
        this.doneBy = by;
        this.doneRole = role;
        this.note = note;
    }

    /** False when it was done, or said before. */
    boolean overdue(Instant now) {
        if (doneAt != null || overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    boolean isLate() {
        return doneAt != null && doneAt.isAfter(dueAt);
    }

    UUID id() {
        return id;
    }

    UUID activationId() {
        return activationId;
    }

    int no() {
        return no;
    }

    String title() {
        return title;
    }

    String ownerRole() {
        return ownerRole;
    }

    UUID ownerTeamId() {
        return ownerTeamId;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    String doneRole() {
        return doneRole;
    }

    String note() {
        return note;
    }

    Instant overdueAt() {
        return overdueAt;
    }
}
