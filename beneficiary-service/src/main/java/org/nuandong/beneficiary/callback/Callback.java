package org.nuandong.beneficiary.callback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 回访: one who was drawn, what they said, and what became of it. */
@Entity
class Callback {

    static final String TYPE = "callback";
    static final String RECEIVED = "received";
    static final String NOT_REACHED = "not-reached";

    /** What cannot stay as it is: money missing, or somebody who kept some of it. */
    private static final Set<String> WRONG = Set.of("other-amount", "not-received", "deducted");

    /** Who did not say anything says nothing about the others. */
    static final Set<String> SILENT = Set.of(NOT_REACHED, "would-not-say");

    @Id private UUID id;
    private UUID sampleId;
    private RegionCode regionCode;
    private UUID unitId;
    private String street;
    private UUID projectId;
    private String subjectKind;
    private UUID subjectId;
    private int position;
    private int tries;
    private String result;
    private LocalDate answeredOn;
    private Instant answeredAt;
    private String answeredBy;
    private String note;
    private Instant solveDueAt;
    private boolean overdue;
    private Instant solvedAt;
    private String solvedBy;
    private String solution;
    @Version private int version;

    protected Callback() {}

    Callback(UUID id, CallbackSample sample, Sampling.Stratum stratum, UUID subject, int position) {
        this.id = id;
        sampleId = sample.id();
        regionCode = sample.region();
        street = stratum.street();
        projectId = stratum.project();
        subjectKind = sample.subjectKind();
        subjectId = subject;
        this.position = position;
    }

    /** 未接通: a call that reached nobody. */
    void tried() {
        requireOpen();
        tries++;
    }

    /** True when what was said must be followed until it is solved. */
    boolean answer(String said, LocalDate on, String words, Instant at, String by) {
        requireOpen();
        tries++;
        result = said;
        answeredOn = on;
        answeredAt = at;
        answeredBy = by;
        note = words;
        return WRONG.contains(said);
    }

    void followUntil(Instant due) {
        solveDueAt = due;
    }

    void solve(String words, Instant at, String by) {
        if (solveDueAt == null || solvedAt != null) {
            throw CallbackProblem.NOTHING_TO_SOLVE.because();
        }
        solution = words;
        solvedAt = at;
        solvedBy = by;
        overdue = false;
    }

    /** Once; false when it was solved or missed before. */
    boolean miss() {
        if (solvedAt != null || overdue || solveDueAt == null) {
            return false;
        }
        overdue = true;
        return true;
    }

    private void requireOpen() {
        if (answeredAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(result);
        }
    }

    UUID id() {
        return id;
    }

    UUID sampleId() {
        return sampleId;
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

    UUID subjectId() {
        return subjectId;
    }

    String subjectKind() {
        return subjectKind;
    }

    int position() {
        return position;
    }

    int tries() {
        return tries;
    }

    String result() {
        return result;
    }

    Instant solveDueAt() {
        return solveDueAt;
    }

    int version() {
        return version;
    }

    CallbackView.Item view() {
        return new CallbackView.Item(
                id,
                sampleId,
                position,
                street,
                projectId,
                subjectKind,
                subjectId,
                tries,
                result,
                answeredOn,
                note,
                solveDueAt,
                overdue,
                solvedAt,
                solution);
    }
}
