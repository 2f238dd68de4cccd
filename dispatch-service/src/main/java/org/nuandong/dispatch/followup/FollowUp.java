package org.nuandong.dispatch.followup;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.ListedText;

/** 跟踪任务: somebody is to be looked after again by a due time (R141, R233). */
@Entity
class FollowUp {

    static final String TYPE = "follow-up";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private String kind;
    private UUID incidentId;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private UUID teamId;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private int round;
    private UUID previousId;
    private Instant plannedAt;
    private Instant dueAt;
    private String climbAfter;
    private int climbed;
    private Instant missedAt;
    private String result;
    private Instant resultAt;
    private String resultByRole;
    private String note;
    @Embedded private LastSeen lastSeen;
    private boolean test;

    protected FollowUp() {}

    FollowUp(FollowUpDraft draft, Duration within, String climbAfter) {
        this.kind = draft.kind();
        this.incidentId = draft.incidentId();
        this.subjectId = draft.subjectId();
        this.regionCode = draft.region().code();
        this.unitId = draft.unitId();
        this.state = FollowUpState.OPEN;
        this.round = 1;
        this.plannedAt = draft.from();
        this.dueAt = draft.from().plus(within);
        this.climbAfter = climbAfter;
        this.test = draft.test();
    }

    /** The next round goes to the same people, and knows where the person was seen last. */
    void follow(FollowUp before) {
        previousId = before.id;
        round = before.round + 1;
        teamId = before.teamId;
        unitId = before.unitId;
        lastSeen = before.lastSeen;
    }

    void seen(LastSeen seen) {
        lastSeen = seen;
    }

    void assign(UUID team) {
        requireOpen();
        teamId = team;
    }

    void end(String code, Instant at, String byRole, String remark, LastSeen seen) {
        requireOpen();
        state = FollowUpState.DONE;
        result = code;
        resultAt = at;
        resultByRole = byRole;
        note = remark;
        if (seen != null) {
            lastSeen = seen;
        }
    }

    void cancel() {
        requireOpen();
        state = FollowUpState.CANCELLED;
    }

    /** Records the miss once; false when it is over or missed already. */
    boolean miss(Instant now) {
        if (!isOpen() || missedAt != null) {
            return false;
        }
        missedAt = now;
        return true;
    }

    /** When rung {@code index} is woken; empty above the top of the ladder. */
    Optional<Instant> rungAt(int index) {
        List<Duration> after = ListedText.durations(climbAfter);
        return index < after.size() ? Optional.of(dueAt.plus(after.get(index))) : Optional.empty();
    }

    /** How many rungs should have been woken by then. */
    int rungsBy(Instant at) {
        return (int)
                ListedText.durations(climbAfter).stream()
                        .filter(after -> !dueAt.plus(after).isAfter(at))
                        .count();
    }

    /** Answers which rung is woken now. */
    int climb() {
        return climbed++;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    boolean isOpen() {
        return state == FollowUpState.OPEN;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String kind() {
        return kind;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID teamId() {
        return teamId;
    }

    FollowUpState state() {
        return state;
    }

    int round() {
        return round;
    }

    UUID previousId() {
        return previousId;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    int climbed() {
        return climbed;
    }

    Instant missedAt() {
        return missedAt;
    }

    String result() {
        return result;
    }

    Instant resultAt() {
        return resultAt;
    }

    String resultByRole() {
        return resultByRole;
    }

    String note() {
        return note;
    }

    LastSeen lastSeen() {
        return lastSeen;
    }

    boolean isTest() {
        return test;
    }
}
