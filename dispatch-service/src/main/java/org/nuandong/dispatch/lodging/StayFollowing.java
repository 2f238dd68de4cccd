package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayChanged;
import org.nuandong.dispatch.care.StayEnded;

/**
 * 随个案变动: a bed is free once its guest is in hospital or gone; a guest who turns out to be of
 * another sex or age, and no longer fits the room, is told to the duty leader at once.
 */
@ApplicationScoped
class StayFollowing {

    private static final String STEP = "bed-does-not-fit";

    private final Beds beds;
    private final LodgingRepository lodging;
    private final Alarms alarms;

    StayFollowing(Beds beds, LodgingRepository lodging, Alarms alarms) {
        this.beds = beds;
        this.lodging = lodging;
        this.alarms = alarms;
    }

    void ended(@Observes StayEnded ended) {
        beds.leave(ended.stay(), "exited", ended.leaving().at());
    }

    void changed(@Observes StayChanged changed) {
        if (StayChanged.HOSPITALISED.equals(changed.what())) {
            beds.leave(changed.stay(), "hospital", changed.at());
        } else if (StayChanged.RECLASSIFIED.equals(changed.what())) {
            lodging.current(changed.stay().caseId()).ifPresent(bed -> refit(bed, changed));
        }
    }

    private void refit(BedAssignment bed, StayChanged changed) {
        bed.classify(changed.stay());
        House house = lodging.lock(bed.houseId());
        List<Sleeper> others =
                lodging.taken(List.of(bed.houseId())).stream()
                        .filter(other -> other.roomId().equals(bed.roomId()))
                        .filter(other -> !other.id().equals(bed.id()))
                        .map(BedAssignment::sleeper)
                        .toList();
        Room room = lodging.room(bed.roomId(), bed.houseId());
        if (RoomRules.against(room, others, bed.sleeper(), true).isPresent()
                && !changed.backEntered()) {
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    Stay.TYPE,
                                    bed.caseId(),
                                    bed.caseNo(),
                                    house.region(),
                                    house.unitId(),
                                    bed.isTest()),
                            STEP,
                            Role.DUTY_LEADER,
                            null,
                            changed.at()));
        }
    }
}
