package org.nuandong.dispatch.alarm;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what the alarms tell in the process, as a ladder does. */
@Singleton
public class HeardAlarms {

    private final List<AlarmUndelivered> undelivered = new CopyOnWriteArrayList<>();
    private final List<AlarmAcknowledged> acknowledged = new CopyOnWriteArrayList<>();

    void hear(@Observes AlarmUndelivered alarm) {
        undelivered.add(alarm);
    }

    void hear(@Observes AlarmAcknowledged alarm) {
        acknowledged.add(alarm);
    }

    List<Alarm> undeliveredAbout(UUID id) {
        return undelivered.stream()
                .map(AlarmUndelivered::alarm)
                .filter(alarm -> alarm.about().id().equals(id))
                .toList();
    }

    List<AlarmAcknowledged> acknowledgedAbout(UUID id) {
        return acknowledged.stream().filter(told -> told.alarm().about().id().equals(id)).toList();
    }
}
