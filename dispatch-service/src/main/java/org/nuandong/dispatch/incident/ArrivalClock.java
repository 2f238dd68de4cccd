package org.nuandong.dispatch.incident;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * 到达时限: runs from the earliest tip (R110) and never pauses. Its targets and ladder are the presets
 * of the moment it started. An arrival at the very instant of the deadline is on time.
 */
@Embeddable
public class ArrivalClock {

    private Instant receivedAt;
    private Long answerSeconds;
    private Instant restartedAt;
    private Instant deadlineAt;
    private String nearTarget;
    private String farTarget;
    private String warnBefore;
    private String escalateAfter;
    private String farReason;
    private String farNote;
    private Instant farMarkedAt;
    private String farByRole;
    private String farBasis;
    private Long farTravelSeconds;
    private Long farTravelMetres;
    private String farTravelBy;
    private String farBase;
    private Instant arrivedAt;
    private UUID arrivalEventId;
    private Boolean onTime;
    private boolean reportedLate;
    private String lateReason;
    private String lateByRole;
    private Instant breachedAt;
    private Instant acknowledgedAt;
    private String acknowledgedByRole;

    protected ArrivalClock() {}

    ArrivalClock(Instant receivedAt, String nearTarget, String farTarget, Ladder ladder) {
        this.receivedAt = receivedAt;
        this.nearTarget = nearTarget;
        this.farTarget = farTarget;
        this.warnBefore = ladder.warnBeforeText();
        this.escalateAfter = ladder.escalateAfterText();
        this.deadlineAt = receivedAt.plus(target());
    }

    void markFar(FarMark mark) {
        if (isFar()) {
            throw IncidentProblem.ALREADY_MARKED_FAR.because();
        }
        if (mark.at().isAfter(deadlineAt)) {
            throw IncidentProblem.NEAR_DEADLINE_PASSED.because();
        }
        farReason = mark.reason();
        farNote = mark.note();
        farMarkedAt = mark.at();
        farByRole = mark.byRole();
        farBasis = mark.basis();
        if (mark.computed() != null) {
            farTravelSeconds = mark.computed().seconds();
            farTravelMetres = mark.computed().metres();
            farTravelBy = mark.computed().by();
            farBase = mark.computed().base();
        }
        deadlineAt = startedAt().plus(target());
    }

    boolean arrive(Instant at) {
        if (arrivedAt != null) {
            return false;
        }
        arrivedAt = at;
        judge();
        return true;
    }

    /** The last event that told the arrival; what judges it anew corrects that one. */
    public void arrivalToldBy(UUID eventId) {
        arrivalEventId = eventId;
    }

    private void judge() {
        onTime = (breachedAt == null || reportedLate) && !arrivedAt.isAfter(deadlineAt);
    }

    /** A duty leader's word: there in time, only the report came late; the breach stays told. */
    public void reportedLate(Instant at, String reason, String byRole) {
        if (arrivedAt == null
                || at == null
                || at.isAfter(arrivedAt)
                || at.isBefore(receivedAt)
                || at.isAfter(deadlineAt)) {
            throw IncidentProblem.ARRIVAL_NOT_IN_TIME.at("arrivedAt");
        }
        if (reportedLate) {
            throw IncidentProblem.REPORTED_LATE_ALREADY.because();
        }
        arrivedAt = at;
        reportedLate = true;
        onTime = true;
        lateReason = reason;
        lateByRole = byRole;
    }

    /** Records the breach once; false when there is none (arrived in time) or it stands already. */
    public boolean breach(Instant now) {
        boolean overdue =
                arrivedAt == null ? now.isAfter(deadlineAt) : arrivedAt.isAfter(deadlineAt);
        if (!overdue || breachedAt != null) {
            return false;
        }
        breachedAt = now;
        // Who took on a warning has not taken on a breach: people are woken again.
        forgetAcknowledgement();
        return true;
    }

    /** Answers false when somebody has acknowledged already. */
    public boolean acknowledge(Instant at, String byRole) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at;
        acknowledgedByRole = byRole;
        return true;
    }

    /**
     * An earlier tip moves the deadline forward, also of a team that is there already: who was on
     * time by a later tip may be late by this one. Nothing ever moves it back. How long the first
     * call rang is what that one told, also nothing.
     */
    boolean startNoLaterThan(Joining.Call earlier) {
        if (!earlier.receivedAt().isBefore(receivedAt)) {
            return false;
        }
        receivedAt = earlier.receivedAt();
        answerSeconds = earlier.answerSeconds();
        deadlineAt = startedAt().plus(target());
        if (isRunning()) {
            // What was taken on was another deadline.
            forgetAcknowledgement();
        } else {
            judge();
        }
        return true;
    }

    /**
     * Ended in time though nobody came (R104: guided, found elsewhere), and the deadline passed
     * while nobody was to come: whoever needs help again has a deadline of their own. Answers
     * whether it runs from now. Sooner than that, late, or given up: the old one goes on.
     */
    boolean beginAnew(Instant endedAt, Instant now) {
        if (!isRunning()
                || breachedAt != null
                || endedAt.isAfter(deadlineAt)
                || !now.isAfter(deadlineAt)) {
            return false;
        }
        restartedAt = now;
        deadlineAt = startedAt().plus(target());
        forgetAcknowledgement();
        return true;
    }

    private void forgetAcknowledgement() {
        acknowledgedAt = null;
        acknowledgedByRole = null;
    }

    public boolean isRunning() {
        return arrivedAt == null;
    }

    public boolean isFar() {
        return farReason != null;
    }

    /** As the preset writes it: PT30M, PT60M. */
    public String targetText() {
        return isFar() ? farTarget : nearTarget;
    }

    private Duration target() {
        return Duration.parse(targetText());
    }

    public Duration nearTarget() {
        return Duration.parse(nearTarget);
    }

    Instant nearDeadlineAt() {
        return receivedAt.plus(nearTarget());
    }

    public Ladder ladder() {
        return Ladder.parse(warnBefore, escalateAfter);
    }

    public long overdueSeconds(Instant now) {
        Instant until = arrivedAt == null ? now : arrivedAt;
        return Math.max(0, Duration.between(deadlineAt, until).toSeconds());
    }

    /** What the deadline counts from: the earliest tip, or the reopening that began anew. */
    public Instant startedAt() {
        return restartedAt == null ? receivedAt : restartedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** 接听: how long the call rang that the clock runs from, in seconds; null: not told. */
    public Long answerSeconds() {
        return answerSeconds;
    }

    public Instant deadlineAt() {
        return deadlineAt;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** Null until somebody has arrived. */
    public Boolean onTime() {
        return onTime;
    }

    public UUID arrivalEventId() {
        return arrivalEventId;
    }

    public boolean isReportedLate() {
        return reportedLate;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String farReason() {
        return farReason;
    }

    public String farNote() {
        return farNote;
    }

    String acknowledgedByRole() {
        return acknowledgedByRole;
    }

    public String farBasis() {
        return farBasis;
    }

    /** The way from the nearest base, as it was computed when far was marked. */
    public FarMark.Computed farComputed() {
        return farTravelSeconds == null
                ? null
                : new FarMark.Computed(farTravelSeconds, farTravelMetres, farTravelBy, farBase);
    }

    public String lateReason() {
        return lateReason;
    }

    String lateByRole() {
        return lateByRole;
    }

    String farByRole() {
        return farByRole;
    }
}
