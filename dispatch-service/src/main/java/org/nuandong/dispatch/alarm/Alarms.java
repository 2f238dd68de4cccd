package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.nuandong.commons.preset.Presets;

/** The door for every feature that has to wake somebody. */
@ApplicationScoped
public class Alarms {

    private final AlarmChannelRepository channels;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmBody bodies;
    private final DeliverySchedule schedule;
    private final Presets presets;
    private final Clock clock;

    Alarms(
            AlarmChannelRepository channels,
            AlarmDeliveryRepository deliveries,
            AlarmBody bodies,
            DeliverySchedule schedule,
            Presets presets,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.schedule = schedule;
        this.presets = presets;
        this.clock = clock;
    }

    /** One delivery for each channel that answers for the place, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Alarm alarm) {
        // The schedule in force is copied: a later change does not touch alarms under way.
        String retries = presets.text(RetrySchedule.PRESET, alarm.region(), alarm.at());
        for (AlarmChannel channel : channels.answeringFor(alarm.region(), alarm.unitId())) {
            AlarmDelivery delivery =
                    new AlarmDelivery(channel, alarm, bodies.of(alarm), retries, clock.instant());
            deliveries.persist(delivery);
            schedule.now(delivery.id());
        }
    }
}
