package org.nuandong.dispatch.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 预案启动: proposed by a trigger, activated and stood down by a person; a drill is one too. */
@Entity
class PlanActivation {

    static final String PROPOSED = "proposed";
    static final String ACTIVE = "active";
    static final String STOOD_DOWN = "stood-down";
    static final String DECLINED = "declined";

    @Id private UUID id;
    private UUID planId;
    private String planKind;
    private String planName;
    private String regionCode;
    private UUID unitId;
    private String state;
    private boolean drill;
    private String cause;
    private UUID causeId;
    private String reason;
    private Instant proposedAt;
    private Instant confirmBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanStep> steps;

    private Instant activatedAt;
    private String activatedBy;
    private String activatedRole;
    private Instant endedAt;
    private String endedBy;
    private String endReason;
    @Version private int version;

    protected PlanActivation() {}

    PlanActivation(ContingencyPlan plan, PlanCause cause, Instant confirmBy, Instant now) {
        this.id = EventId.at(now);
        this.planId = plan.id();
        this.planKind = plan.kind();
        this.planName = plan.name();
        this.regionCode = plan.region().code();
        this.unitId = plan.unitId();
        this.steps = plan.steps();
        this.state = PROPOSED;
        this.drill = cause.drill();
        this.cause = cause.kind();
        this.causeId = cause.id();
        this.reason = cause.reason();
        this.proposedAt = now;
        this.confirmBy = confirmBy;
    }

    void activate(String by, String role, Instant now) {
        require(PROPOSED);
        state = ACTIVE;
        activatedAt = now;
        activatedBy = by;
        activatedRole = role;
    }

    void decline(String by, String reason, Instant now) {
        require(PROPOSED);
        end(DECLINED, by, reason, now);
    }

    void standDown(String by, String reason, Instant now) {
        require(ACTIVE);
        end(STOOD_DOWN, by, reason, now);
    }

    private void end(String how, String by, String reason, Instant now) {
        state = how;
        endedAt = now;
        endedBy = by;
        endReason = reason;
    }

    void require(String expected) {
        if (!state.equals(expected)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    boolean isActive() {
        return ACTIVE.equals(state);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    String planKind() {
        return planKind;
    }

    String planName() {
        return planName;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String state() {
        return state;
    }

    boolean isDrill() {
        return drill;
    }

    String cause() {
        return cause;
    }

    UUID causeId() {
        return causeId;
    }

    String reason() {
        return reason;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant confirmBy() {
        return confirmBy;
    }

    List<PlanStep> steps() {
        return steps;
    }

    Instant activatedAt() {
        return activatedAt;
    }

    String activatedRole() {
        return activatedRole;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }
}
