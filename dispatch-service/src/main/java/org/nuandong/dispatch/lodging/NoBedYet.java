package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.Stays;

/**
 * 尚无床位: whoever is taken in where there is a house has a bed within a preset, or the duty leader is
 * woken: a full house is no reason to sit in a corridor for a night (381号 Art. 7).
 */
@ApplicationScoped
class NoBedYet implements DeadlineHandler {

    private static final String STEP = "bed-for-the-night";
    private static final String ALARM = "no-bed-yet";
    private static final String WITHIN = "lodging.bed-within";

    private final LodgingRepository lodging;
    private final LodgingEvents events;
    private final Stays stays;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Alarms alarms;

    NoBedYet(
            LodgingRepository lodging,
            LodgingEvents events,
            Stays stays,
            Deadlines deadlines,
            Presets presets,
            Alarms alarms) {
        this.lodging = lodging;
        this.events = events;
        this.stays = stays;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
    }

    void began(@Observes StayBegan began) {
        Stay stay = began.stay();
        if (!stay.backEntered() && lodging.count("unitId", stay.unitId()) > 0) {
            deadlines.set(
                    Stay.TYPE,
                    stay.caseId(),
                    STEP,
                    began.at().plus(presets.duration(WITHIN, stay.region(), began.at())),
                    stay.region(),
                    stay.unitId());
        }
    }

    /** The first bed ends the wait. */
    void hasOne(UUID caseId) {
        deadlines.done(caseId, STEP);
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        stays.lockStillOpen(deadline.aggregateId())
                .filter(stay -> !stay.inHospital())
                .filter(stay -> lodging.current(stay.caseId()).isEmpty())
                .ifPresent(stay -> wake(stay, deadline, now));
    }

    private void wake(Stay stay, Deadline deadline, Instant now) {
        deadlines.missed(deadline);
        events.noBedYet(stay, deadline.dueAt());
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Stay.TYPE,
                                stay.caseId(),
                                stay.caseNo(),
                                stay.region(),
                                stay.unitId(),
                                stay.test()),
                        ALARM,
                        Role.DUTY_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
