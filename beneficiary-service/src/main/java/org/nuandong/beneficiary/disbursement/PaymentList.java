package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 发放名单: who is to receive what from one project, on its way through check, approval and notice. */
@Entity
class PaymentList {

    static final String TYPE = "payment-list";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID projectId;
    private UUID seasonId;
    private String payeeKind;
    private String title;
    private String source;
    private String channel;

    @Enumerated(EnumType.STRING)
    private ListState state;

    private boolean test;
    private Instant createdAt;
    private String createdBy;
    private int round;
    private Instant submittedAt;
    private Integer approvalsNeeded;
    private Instant stepDueAt;
    private boolean overdue;
    private String returnedReason;
    private Integer noticeDays;
    private String noticePlace;
    private LocalDate noticeFrom;
    private LocalDate noticeUntil;
    private LocalDate dueBefore;
    private Instant changedAt;
    @Version private int version;

    protected PaymentList() {}

    PaymentList(UUID id, NewList made, Instant at, String by) {
        this.id = id;
        regionCode = made.region();
        unitId = made.unitId();
        projectId = made.projectId();
        seasonId = made.seasonId();
        payeeKind = made.payeeKind();
        title = made.title();
        source = made.source();
        channel = made.channel();
        noticeDays = made.noticeDays();
        dueBefore = made.dueBefore();
        test = made.test();
        state = ListState.DRAFT;
        round = 1;
        createdAt = at;
        createdBy = by;
        changedAt = at;
    }

    /** What is copied from the project when a list is made. */
    record NewList(
            RegionCode region,
            UUID unitId,
            UUID projectId,
            UUID seasonId,
            String payeeKind,
            String title,
            String source,
            String channel,
            Integer noticeDays,
            LocalDate dueBefore,
            boolean test) {}

    /** 409 naming where the list stands. */
    void require(ListState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    void submit(int approvals, Instant dueAt, Instant at) {
        require(ListState.DRAFT);
        go(ListState.SUBMITTED, at);
        approvalsNeeded = approvals;
        submittedAt = at;
        returnedReason = null;
        stepDueAt = dueAt;
    }

    /** The next approver has as long as the one before. */
    void nextApproval(Duration within, Instant at) {
        stepDueAt = at.plus(within);
        overdue = false;
        changedAt = at;
    }

    /** 退回修改: the lines may be changed, and every step is taken again. */
    void sendBack(String reason, Instant at) {
        require(ListState.SUBMITTED);
        go(ListState.DRAFT, at);
        returnedReason = reason;
        round++;
    }

    /** Where the project asks for no notice the list may be paid at once. */
    void approve(Instant at) {
        require(ListState.SUBMITTED);
        go(noticeDays == null ? ListState.CLEARED : ListState.APPROVED, at);
    }

    void publish(String place, LocalDate on, Instant at) {
        require(ListState.APPROVED);
        go(ListState.NOTICED, at);
        noticePlace = place;
        noticeFrom = on;
        noticeUntil = on.plusDays(noticeDays - 1L);
    }

    void clear(Instant at) {
        require(ListState.NOTICED);
        go(ListState.CLEARED, at);
    }

    void cancel(Instant at) {
        if (state != ListState.DRAFT && state != ListState.SUBMITTED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
        go(ListState.CANCELLED, at);
    }

    /** Once; false when the step was taken or missed before. */
    boolean miss(Instant dueAt) {
        if (state != ListState.SUBMITTED || overdue || !dueAt.equals(stepDueAt)) {
            return false;
        }
        overdue = true;
        return true;
    }

    private void go(ListState next, Instant at) {
        state = next;
        stepDueAt = null;
        overdue = false;
        changedAt = at;
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

    UUID projectId() {
        return projectId;
    }

    UUID seasonId() {
        return seasonId;
    }

    String payeeKind() {
        return payeeKind;
    }

    String title() {
        return title;
    }

    String source() {
        return source;
    }

    String channel() {
        return channel;
    }

    ListState state() {
        return state;
    }

    boolean isTest() {
        return test;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    int round() {
        return round;
    }

    Integer approvalsNeeded() {
        return approvalsNeeded;
    }

    Instant stepDueAt() {
        return stepDueAt;
    }

    boolean isOverdue() {
        return overdue;
    }

    String returnedReason() {
        return returnedReason;
    }

    Integer noticeDays() {
        return noticeDays;
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

    LocalDate dueBefore() {
        return dueBefore;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
