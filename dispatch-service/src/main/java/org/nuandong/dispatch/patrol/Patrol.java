package org.nuandong.dispatch.patrol;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 巡查: one team's way through its points, from the plan to what was counted (R120, R122). */
@Entity
class Patrol {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PatrolState state = PatrolState.PLANNED;

    private String regionCode;
    private UUID unitId;
    private UUID teamId;
    private String teamName;
    @Embedded private PatrolPlan plan;

    @ElementCollection
    @CollectionTable(name = "patrol_crew", joinColumns = @JoinColumn(name = "patrol_id"))
    @OrderBy("agency")
    private List<CrewLine> crew = new ArrayList<>();

    private UUID handedOverFrom;
    private String handoverNote;
    private Instant startedAt;
    private Instant endedAt;
    private Instant cancelledAt;
    private String cancelReason;
    private UUID calledTo;
    @Embedded private PatrolMeasure measure;
    @Embedded private PatrolCount count;
    private UUID doneEventId;
    private boolean test;
    private boolean backEntered;
    private String backEntryReason;
    private Instant createdAt;
    @Version private int version;

    protected Patrol() {}

    Patrol(GoingTeam team, PatrolPlan plan, PatrolCount planned, List<CrewLine> crew, Instant at) {
        this.regionCode = team.region().code();
        this.unitId = team.unitId();
        this.teamId = team.id();
        this.teamName = team.name();
        this.plan = plan;
        this.count = planned;
        this.crew.addAll(crew);
        this.createdAt = at;
    }

    void markTest(boolean isTest) {
        test = isTest;
    }

    void backEntered(String reason) {
        backEntered = true;
        backEntryReason = reason;
    }

    void follows(UUID earlier) {
        handedOverFrom = earlier;
    }

    /** The plan follows the weather until the team goes out (R122, R274). */
    void adjust(PatrolPlan anew, PatrolCount planned, List<CrewLine> people) {
        require(PatrolState.PLANNED);
        plan = anew;
        count = planned;
        crew.clear();
        crew.addAll(people);
    }

    void cancel(String reason, Instant at) {
        require(PatrolState.PLANNED);
        cancelReason = reason;
        cancelledAt = at;
        state = PatrolState.CANCELLED;
    }

    /** What is measured by, and who really goes, is settled here. */
    void start(
            Instant at,
            PatrolPlan settled,
            PatrolMeasure by,
            PatrolCount going,
            List<CrewLine> people) {
        require(PatrolState.PLANNED);
        startedAt = at;
        plan = settled;
        measure = by;
        count = going;
        crew.clear();
        crew.addAll(people);
        state = PatrolState.RUNNING;
    }

    void pause(UUID incident) {
        require(PatrolState.RUNNING);
        calledTo = incident;
        state = PatrolState.PAUSED;
    }

    void resume() {
        require(PatrolState.PAUSED);
        calledTo = null;
        state = PatrolState.RUNNING;
    }

    void end(Instant at, String note) {
        requireOut();
        endedAt = at;
        handoverNote = note;
        state = PatrolState.DONE;
    }

    /** Telephones report late: the counts of a patrol may still grow when it is over. */
    void count(PatrolCount now) {
        count = now;
    }

    void doneAs(UUID eventId) {
        doneEventId = eventId;
    }

    void requireOut() {
        if (state != PatrolState.RUNNING && state != PatrolState.PAUSED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    /** Facts of the way are taken from its start on, also when they come after its end. */
    void requireStarted() {
        if (startedAt == null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    void require(PatrolState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    UUID id() {
        return id;
    }

    PatrolState state() {
        return state;
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

    String teamName() {
        return teamName;
    }

    PatrolPlan plan() {
        return plan;
    }

    List<CrewLine> crew() {
        return List.copyOf(crew);
    }

    UUID handedOverFrom() {
        return handedOverFrom;
    }

    String handoverNote() {
        return handoverNote;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String cancelReason() {
        return cancelReason;
    }

    UUID calledTo() {
        return calledTo;
    }

    PatrolMeasure measure() {
        return measure;
    }

    PatrolCount count() {
        return count;
    }

    UUID doneEventId() {
        return doneEventId;
    }

    boolean isTest() {
        return test;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    int version() {
        return version;
    }
}
