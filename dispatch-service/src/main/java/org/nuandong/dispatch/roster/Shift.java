package org.nuandong.dispatch.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 班次: a team's turn of duty with its leader on shift (带班领导), planned and then worked. */
@Entity
class Shift {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID teamId;
    private String regionCode;
    private UUID unitId;
    private String leader;
    private String leaderName;
    private Instant startsAt;
    private Instant endsAt;
    private Instant startedAt;
    private Instant endedAt;
    private int needed;
    private Instant staffingDueAt;
    private Instant understaffedAt;
    @Version private int version;

    protected Shift() {}

    Shift(
            UUID teamId,
            RegionCode region,
            UUID unitId,
            String leader,
            String leaderName,
            Instant startsAt,
            Instant endsAt) {
        if (!endsAt.isAfter(startsAt)) {
            throw RosterProblem.SHIFT_ENDS_BEFORE_IT_STARTS.at("endsAt");
        }
        this.teamId = teamId;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.leader = leader;
        this.leaderName = leaderName;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    void start(Instant at) {
        require("planned");
        startedAt = at;
    }

    void end(Instant at) {
        require("running");
        endedAt = at;
    }

    /** Another end and leader, while nobody is on duty by it. */
    void replan(Instant newEnd, String newLeader, String newName) {
        require("planned");
        if (!newEnd.isAfter(startsAt)) {
            throw RosterProblem.SHIFT_ENDS_BEFORE_IT_STARTS.at("endsAt");
        }
        endsAt = newEnd;
        leadBy(newLeader, newName);
    }

    /** It will not be worked: what is planned by mistake goes, and stays to be seen. */
    void cancel(Instant at) {
        require("planned");
        endedAt = at;
    }

    /** {@code lookAt} is when its staffing is checked; null: it has begun already. */
    void needs(int persons, Instant lookAt) {
        needed = persons;
        staffingDueAt = lookAt;
    }

    /** Answers whether this is new. */
    boolean understaffed(Instant at) {
        if (understaffedAt != null) {
            return false;
        }
        understaffedAt = at;
        return true;
    }

    void staffed() {
        understaffedAt = null;
    }

    void leadBy(String subject, String name) {
        leader = subject;
        leaderName = name;
    }

    boolean isPlanned() {
        return startedAt == null && endedAt == null;
    }

    boolean isRunning() {
        return startedAt != null && endedAt == null;
    }

    void requireNotEnded() {
        if (endedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
    }

    private void require(String state) {
        if (!state.equals(state())) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
    }

    /** planned, running, ended or cancelled. */
    String state() {
        if (endedAt != null) {
            return startedAt == null ? "cancelled" : "ended";
        }
        return startedAt == null ? "planned" : "running";
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String leader() {
        return leader;
    }

    String leaderName() {
        return leaderName;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    int needed() {
        return needed;
    }

    Instant understaffedAt() {
        return understaffedAt;
    }

    int version() {
        return version;
    }
}
