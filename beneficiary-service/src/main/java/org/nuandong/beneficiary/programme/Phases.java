package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** The phases of programmes: copied from the preset, reminded of, done or late. */
@ApplicationScoped
class Phases implements PanacheRepositoryBase<ProgrammePhase, UUID> {

    private final ProgrammeEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    Phases(
            ProgrammeEvents events,
            Deadlines deadlines,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What lay behind when the programme was opened is nobody's duty any more. */
    void plan(Programme programme, LocalDate seasonStart) {
        List<PlannedPhase> planned = planned(programme);
        for (int i = 0; i < planned.size(); i++) {
            ProgrammePhase phase =
                    new ProgrammePhase(
                            UuidVersion7Strategy.INSTANCE.generateUuid(null),
                            programme,
                            planned.get(i),
                            i,
                            seasonStart);
            persist(phase);
            if (phase.dueOn().isBefore(clock.today())) {
                continue;
            }
            set(phase, ProgrammePhase.REMINDER, clock.startOf(phase.remindOn()));
            set(phase, ProgrammePhase.DUE, clock.startOf(phase.dueOn().plusDays(1)));
        }
        flush();
    }

    List<ProgrammePhase> of(UUID programmeId) {
        return list("programmeId = ?1 order by position", programmeId);
    }

    ProgrammePhase done(Programme programme, UUID phaseId, LocalDate on, String note) {
        clock.refuseFuture(on, "doneOn");
        ProgrammePhase phase =
                findByIdOptional(phaseId, LockModeType.PESSIMISTIC_WRITE)
                        .filter(one -> one.programmeId().equals(programme.id()))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        phase.done(on, caller.subject(), FreeText.checked(note, "note"));
        deadlines.done(phaseId, ProgrammePhase.REMINDER);
        deadlines.done(phaseId, ProgrammePhase.DUE);
        flush();
        events.phase("phase-done", phase, clock.now());
        return phase;
    }

    /** A programme that is closed has no duties. */
    void drop(Programme programme) {
        of(programme.id()).stream()
                .filter(phase -> phase.doneOn() == null)
                .forEach(phase -> deadlines.cancel(phase.id(), "programme-closed"));
    }

    void remind(Deadline deadline, Instant now) {
        ProgrammePhase phase = findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (phase != null && phase.remind()) {
            deadlines.missed(deadline);
            flush();
            events.phase("phase-due-soon", phase, now);
        }
    }

    void miss(Deadline deadline, Instant now) {
        ProgrammePhase phase = findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (phase != null && phase.miss()) {
            deadlines.missed(deadline);
            flush();
            events.phase("phase-overdue", phase, now);
        }
    }

    private void set(ProgrammePhase phase, String step, Instant at) {
        deadlines.set(ProgrammePhase.TYPE, phase.id(), step, at, phase.region(), phase.unitId());
    }

    private List<PlannedPhase> planned(Programme programme) {
        String text = presets.text("programme.phases", programme.region(), clock.now());
        try {
            return json.readValue(text, new TypeReference<List<PlannedPhase>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset programme.phases cannot be read", e);
        }
    }
}
