package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.weather.WarningsChanged;

/** 等级核算: reckons stations anew whenever something began or ended; all from what holds then. */
@ApplicationScoped
class DutyReckoning {

    static final String STEP_DOWN = "duty-step-down";
    private static final String CONFIRM_WITHIN = "dispatch.duty.confirm-within";

    private final StationDuties duties;
    private final DutyDemand demand;
    private final DutyEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final UnitTree units;
    private final Caller caller;
    private final ActingRole role;
    private final Event<DutyLevelChanged> changed;

    DutyReckoning(
            StationDuties duties,
            DutyDemand demand,
            DutyEvents events,
            Deadlines deadlines,
            Presets presets,
            UnitTree units,
            Caller caller,
            ActingRole role,
            Event<DutyLevelChanged> changed) {
        this.duties = duties;
        this.demand = demand;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.units = units;
        this.caller = caller;
        this.role = role;
        this.changed = changed;
    }

    void warningsChanged(@Observes WarningsChanged change) {
        List<Unit> stations =
                units.stations().stream()
                        .filter(station -> demand.concerns(change.regions(), station))
                        .sorted(Comparator.comparing(Unit::unitId))
                        .toList();
        if (!stations.isEmpty()) {
            duties.oneReckoningAtATime();
        }
        Cause cause = Cause.warning(change.warningId());
        stations.forEach(station -> reckon(station, cause, change.at()));
    }

    /** Needs {@link StationDuties#oneReckoningAtATime} before it. */
    StationDuty reckon(Unit station, Cause cause, Instant now) {
        StationDuty duty = duties.lock(station, now);
        DutyLevel before = duty.level();
        boolean wasAwaiting = duty.awaitingSince() != null;
        if (duty.callFor(demand.level(station, false, now), now)) {
            tell(duty, before, duty.level(), cause, false, null, now);
        }
        follow(duty, wasAwaiting, now);
        DutyLevel drilled = duty.exerciseLevel();
        if (duty.exercise(demand.level(station, true, now))) {
            tell(duty, drilled, duty.exerciseLevel(), cause, true, null, now);
        }
        duties.flush();
        return duty;
    }

    private void follow(StationDuty duty, boolean wasAwaiting, Instant now) {
        boolean awaiting = duty.awaitingSince() != null;
        if (awaiting && !wasAwaiting) {
            Instant by = now.plus(presets.duration(CONFIRM_WITHIN, duty.region(), now));
            deadlines.set("duty-level", duty.unitId(), STEP_DOWN, by, duty.region(), duty.unitId());
            events.stepDownAwaited(duty, by, now);
        } else if (wasAwaiting && !awaiting) {
            deadlines.cancel(duty.unitId(), "called-for-again", STEP_DOWN);
        }
    }

    /** A person steps duty down to what is called for at this moment. */
    StationDuty confirm(Unit station, String note, Instant now) {
        duties.oneReckoningAtATime();
        StationDuty duty = reckon(station, Cause.confirmation(), now);
        DutyLevel before = duty.level();
        duty.stepDown(now);
        deadlines.done(duty.unitId(), STEP_DOWN);
        tell(duty, before, duty.level(), Cause.confirmation(), false, note, now);
        duties.flush();
        return duty;
    }

    private void tell(
            StationDuty duty,
            DutyLevel from,
            DutyLevel to,
            Cause cause,
            boolean exercise,
            String note,
            Instant now) {
        DutyLevelChanged change =
                new DutyLevelChanged(duty.unitId(), duty.region(), from, to, now, exercise);
        duties.getEntityManager()
                .persist(new LevelChange(change, cause, role.current(), caller.subject(), note));
        duties.flush();
        events.changed(change, cause);
        changed.fire(change);
    }
}
