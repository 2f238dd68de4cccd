package org.nuandong.beneficiary.confirmation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 认定: an application for a category on its way through the steps of its place. */
@Entity
class Confirmation {

    static final String TYPE = "confirmation";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String holderKind;
    private UUID holderId;
    private String categoryCode;
    private LocalDate validFrom;
    private LocalDate appliedOn;
    private Instant recordedAt;
    private String recordedBy;
    private String plan;
    private String evidence;
    private int position;

    @Enumerated(EnumType.STRING)
    private ConfirmationState state;

    private Instant stepDueAt;
    private boolean overdue;
    private String noticePlace;
    private LocalDate noticeFrom;
    private LocalDate noticeUntil;
    private Instant decidedAt;
    private String reason;
    @Version private int version;
    @Transient private StepPlan parsed;

    protected Confirmation() {}

    Confirmation(UUID id, Application application, StepPlan steps, Instant at) {
        this.id = id;
        regionCode = application.region();
        holderKind = application.holderKind();
        holderId = application.holderId();
        categoryCode = application.category();
        validFrom = application.validFrom();
        appliedOn = application.appliedOn();
        evidence = application.evidence();
        recordedAt = at;
        recordedBy = application.recordedBy();
        plan = steps.text();
        parsed = steps;
        state = ConfirmationState.RUNNING;
        begin(0, at);
    }

    /** The step that is to be taken now. */
    PlannedStep current() {
        return steps().at(position);
    }

    StepPlan steps() {
        if (parsed == null) {
            parsed = StepPlan.parse(plan);
        }
        return parsed;
    }

    /** Is it this step's turn? A notice that hangs is not taken a second time. */
    void requireTurn(String step) {
        if (state != ConfirmationState.RUNNING || !current().step().equals(step)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(
                    state == ConfirmationState.RUNNING ? current().step() : state.code());
        }
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    /** 公示: hung out on a day, for as many days as the place says, both included. */
    void publish(String place, LocalDate on) {
        requireTurn(PlannedStep.PUBLIC_NOTICE);
        state = ConfirmationState.NOTICED;
        noticePlace = place;
        noticeFrom = on;
        noticeUntil = on.plusDays(current().noticeDays() - 1L);
        stepDueAt = null;
        overdue = false;
    }

    /** True when that was the last step and the category may be enrolled. */
    boolean advance(Instant at) {
        if (steps().isLast(position)) {
            end(ConfirmationState.CONFIRMED, null, at);
            return true;
        }
        state = ConfirmationState.RUNNING;
        begin(position + 1, at);
        return false;
    }

    void refuse(String why, Instant at) {
        requireOpen();
        end(ConfirmationState.REFUSED, why, at);
    }

    void withdraw(String why, Instant at) {
        requireOpen();
        end(ConfirmationState.WITHDRAWN, why, at);
    }

    /** Once; false when the step was taken or missed before. */
    boolean miss(Instant dueAt) {
        if (state != ConfirmationState.RUNNING || overdue || !dueAt.equals(stepDueAt)) {
            return false;
        }
        overdue = true;
        return true;
    }

    void answeredBy(UUID unit) {
        unitId = unit;
    }

    private void begin(int next, Instant at) {
        position = next;
        stepDueAt = at.plus(Duration.ofDays(current().withinDays()));
        overdue = false;
    }

    private void end(ConfirmationState how, String why, Instant at) {
        state = how;
        reason = why;
        decidedAt = at;
        stepDueAt = null;
        overdue = false;
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

    String holderKind() {
        return holderKind;
    }

    UUID holderId() {
        return holderId;
    }

    String category() {
        return categoryCode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    String evidence() {
        return evidence;
    }

    int position() {
        return position;
    }

    ConfirmationState state() {
        return state;
    }

    Instant stepDueAt() {
        return stepDueAt;
    }

    boolean isOverdue() {
        return overdue;
    }

    String noticePlace() {
        return noticePlace;
    }

    LocalDate noticeFrom() {
        return noticeFrom;
    }

    LocalDate noticeUntil() {
        return noticeUntil;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
