package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.roster.PeopleOffDuty;
import org.nuandong.dispatch.roster.WomenOnDuty;

/**
 * 女工作人员离岗 (381号 Art. 8): the last woman has gone off duty while women or girls sleep in the house.
 * The next shift has a moment to come; then the duty leader is woken.
 */
@ApplicationScoped
class WomenWatch implements DeadlineHandler {

    static final String STEP = "women-off-duty";

    private static final String ALARM = "no-woman-on-duty";
    private static final String GRACE = "lodging.women-grace";
    private static final String FEMALE = "female";

    private final LodgingRepository lodging;
    private final LodgingEvents events;
    private final WomenOnDuty women;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Alarms alarms;

    WomenWatch(
            LodgingRepository lodging,
            LodgingEvents events,
            WomenOnDuty women,
            Deadlines deadlines,
            Presets presets,
            Alarms alarms) {
        this.lodging = lodging;
        this.events = events;
        this.women = women;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
    }

    void wentOff(@Observes PeopleOffDuty gone) {
        lodging.find("unitId", gone.unitId())
                .firstResultOptional()
                .filter(house -> womenAlone(house) > 0)
                .ifPresent(house -> look(house, gone.at()));
    }

    private void look(House house, Instant since) {
        deadlines.set(
                House.TYPE,
                house.id(),
                STEP,
                since.plus(presets.duration(GRACE, house.region(), since)),
                house.region(),
                house.unitId());
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        House house = lodging.lock(deadline.aggregateId());
        long alone = womenAlone(house);
        if (alone > 0) {
            events.noWomanOnDuty(house, (int) alone, now);
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    House.TYPE,
                                    house.id(),
                                    house.name(),
                                    house.region(),
                                    house.unitId(),
                                    false),
                            ALARM,
                            Role.DUTY_LEADER,
                            deadline.dueAt(),
                            now));
        }
    }

    /** How many women and girls sleep there while no woman is on duty. */
    private long womenAlone(House house) {
        long sleeping =
                lodging.taken(List.of(house.id())).stream()
                        .filter(bed -> FEMALE.equals(bed.sex()))
                        .count();
        return sleeping == 0 || women.isThere(house.unitId()) ? 0 : sleeping;
    }
}
