package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** The door for every feature that has to wake somebody. */
@ApplicationScoped
public class Alarms {

    private static final String RETRIES = "alarm.retry-schedule";
    private static final String PATIENCE = "alarm.climb-after";

    private final AlarmRepository alarms;
    private final AlarmChannelRepository channels;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmBody bodies;
    private final AlarmWatch watch;
    private final DeliverySchedule schedule;
    private final Presets presets;
    private final Clock clock;

    Alarms(
            AlarmRepository alarms,
            AlarmChannelRepository channels,
            AlarmDeliveryRepository deliveries,
            AlarmBody bodies,
            AlarmWatch watch,
            DeliverySchedule schedule,
            Presets presets,
            Clock clock) {
        this.alarms = alarms;
        this.channels = channels;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.watch = watch;
        this.schedule = schedule;
        this.presets = presets;
        this.clock = clock;
    }

    /**
     * One delivery for each channel that answers for the place, in the caller's transaction. Where
     * there is none, {@link AlarmUndelivered} is told before this returns.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Alarm alarm) {
        Instant now = clock.instant();
        RegionCode region = alarm.about().region();
        RaisedAlarm raised =
                new RaisedAlarm(alarm, now, presets.duration(PATIENCE, region, alarm.at()));
        alarms.persist(raised);
        // The schedule in force is copied: a later change does not touch alarms under way.
        String retries = presets.text(RETRIES, region, alarm.at());
        List<AlarmChannel> answering = channels.answeringFor(alarm);
        for (AlarmChannel channel : answering) {
            AlarmDelivery delivery = AlarmDelivery.of(raised, channel, retries, now);
            delivery.write(bodies.of(alarm, delivery.id()));
            deliveries.persist(delivery);
            schedule.now(delivery.id());
        }
        watch.judge(raised, !answering.isEmpty());
    }
}
