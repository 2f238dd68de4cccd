package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 住满: the last bed for a kind of guest was taken; the duty leader hears it once, and in time. */
@ApplicationScoped
class HouseFull {

    private static final String STEP = "house-full";

    private final LodgingRepository lodging;
    private final LodgingEvents events;
    private final Alarms alarms;

    HouseFull(LodgingRepository lodging, LodgingEvents events, Alarms alarms) {
        this.lodging = lodging;
        this.events = events;
        this.alarms = alarms;
    }

    /** After every change of beds, in a locked house whose changes are flushed. */
    void look(House house, Instant now) {
        List<String> before = house.fullFor();
        Occupancy occupancy =
                Occupancy.of(
                        house,
                        lodging.rooms(List.of(house.id())),
                        lodging.taken(List.of(house.id())));
        for (Occupancy.Kind kind : occupancy.sleeping()) {
            if (kind.free() > 0) {
                house.hasRoomAgain(kind.guests());
            } else if (house.fillUp(kind.guests())) {
                events.full(house, kind, now);
            }
        }
        if (house.fullFor().stream().anyMatch(kind -> !before.contains(kind))) {
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    House.TYPE,
                                    house.id(),
                                    house.name(),
                                    house.region(),
                                    house.unitId(),
                                    false),
                            STEP,
                            Role.DUTY_LEADER,
                            null,
                            now));
        }
    }
}
