package org.nuandong.dispatch.hospital;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.daily.StationAlarms;

/** 未按时看望 (R153): told and asked for again; the second in a row is the bureau's matter. */
@Singleton
class VisitDue implements DeadlineHandler {

    private final HospitalRepository hospitals;
    private final Hospitalisations hospitalisations;
    private final HospitalEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    VisitDue(
            HospitalRepository hospitals,
            Hospitalisations hospitalisations,
            HospitalEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.hospitals = hospitals;
        this.hospitalisations = hospitalisations;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Hospitalisations.VISIT;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Treatment treatment = hospitals.treatments().locked(deadline.aggregateId());
        if (!treatment.isOpen() || treatment.visitDueAt().isAfter(deadline.dueAt())) {
            return;
        }
        deadlines.missed(deadline);
        events.visitMissed(treatment, deadline.dueAt(), now);
        AlarmSubject about =
                new AlarmSubject(
                        Treatment.TYPE,
                        treatment.id(),
                        treatment.caseNo(),
                        treatment.region(),
                        treatment.unitId(),
                        treatment.isTest());
        if (treatment.visitMissed(deadline.dueAt()) > 1) {
            alarms.climb(about, step(), deadline.dueAt());
        } else {
            alarms.wake(about, step(), deadline.dueAt());
        }
        hospitalisations.watch(treatment);
    }
}
