package org.nuandong.beneficiary.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 阶段: a part of a programme with its last day; late ones stay somebody's work. */
@Entity
class ProgrammePhase {

    static final String TYPE = "programme-phase";
    static final String REMINDER = "programme-phase-reminder";
    static final String DUE = "programme-phase-due";

    @Id private UUID id;
    private UUID programmeId;
    private RegionCode regionCode;
    private UUID unitId;
    private String phase;
    private int position;
    private LocalDate startsOn;
    private LocalDate dueOn;
    private LocalDate remindOn;
    private boolean reminded;
    private boolean overdue;
    private LocalDate doneOn;
    private String doneBy;
    private String note;
    @Version private int version;

    protected ProgrammePhase() {}

    ProgrammePhase(
            UUID id, Programme programme, PlannedPhase planned, int position, LocalDate from) {
        this.id = id;
        programmeId = programme.id();
        regionCode = programme.region();
        unitId = programme.unitId();
        phase = planned.phase();
        this.position = position;
        startsOn = planned.firstDay(from);
        dueOn = planned.lastDay(from);
        remindOn = dueOn.minusDays(planned.remindDays());
    }

    void done(LocalDate on, String by, String words) {
        if (doneOn != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("done");
        }
        doneOn = on;
        doneBy = by;
        note = words;
        overdue = false;
    }

    /** Once, while it is still to be done. */
    boolean remind() {
        if (doneOn != null || reminded) {
            return false;
        }
        reminded = true;
        return true;
    }

    boolean miss() {
        if (doneOn != null || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String phase() {
        return phase;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate remindOn() {
        return remindOn;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    PhaseView view() {
        return new PhaseView(
                id, programmeId, phase, startsOn, dueOn, remindOn, reminded, overdue, doneOn, note);
    }
}
