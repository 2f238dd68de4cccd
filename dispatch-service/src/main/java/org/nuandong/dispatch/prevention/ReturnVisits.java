package org.nuandong.dispatch.prevention;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/**
 * 返家回访 (R232, R234): a minor, or somebody impaired who wandered again, is looked after at home by a
 * due time. It is the station's work item until the visit is recorded, and rings when it is late.
 */
@Singleton
class ReturnVisits implements DeadlineHandler {

    static final String STEP = "return-visit";

    private final PreventionRepository repository;
    private final Stays stays;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Alarms alarms;

    ReturnVisits(
            PreventionRepository repository,
            Stays stays,
            Deadlines deadlines,
            Presets presets,
            Alarms alarms) {
        this.repository = repository;
        this.stays = stays;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
    }

    void plan(Stay stay, Instant wentAt) {
        deadlines.set(
                Stay.TYPE,
                stay.caseId(),
                STEP,
                wentAt.plus(
                        presets.duration("prevention.return-visit-within", stay.region(), wentAt)),
                stay.region(),
                stay.unitId());
    }

    void done(UUID caseId) {
        deadlines.done(caseId, STEP);
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        boolean visited =
                repository.measures(deadline.aggregateId()).stream()
                        .anyMatch(measure -> measure.kind().equals(Measure.RETURN_VISIT));
        if (!visited) {
            deadlines.missed(deadline);
            stays.find(deadline.aggregateId()).ifPresent(stay -> wake(stay, deadline, now));
        }
    }

    private void wake(Stay stay, Deadline deadline, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Stay.TYPE,
                                stay.caseId(),
                                stay.caseNo(),
                                stay.region(),
                                stay.unitId(),
                                stay.test()),
                        STEP,
                        Role.DUTY_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
