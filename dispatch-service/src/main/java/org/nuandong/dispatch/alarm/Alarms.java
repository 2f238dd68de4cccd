package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.preset.Presets;

/** The door for every feature that has to wake somebody. */
@ApplicationScoped
public class Alarms {

    private static final String RETRIES = "alarm.retry-schedule";
    private static final String PATIENCE = "alarm.climb-after";

    private final AlarmRows rows;
    private final AlarmChannelRepository channels;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmBody bodies;
    private final AlarmWatch watch;
    private final DeliverySchedule schedule;
    private final Presets presets;
    private final Clock clock;

    Alarms(
            AlarmRows rows,
            AlarmChannelRepository channels,
            AlarmDeliveryRepository deliveries,
            AlarmBody bodies,
            AlarmWatch watch,
            DeliverySchedule schedule,
            Presets presets,
            Clock clock) {
        this.rows = rows;
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
        raiseAll(List.of(alarm));
    }

    /** Many at once; the same promises. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseAll(List<Alarm> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<AlarmChannel> active = channels.active();
        List<RaisedAlarm> all = new ArrayList<>();
        List<AlarmDelivery> toDeliver = new ArrayList<>();
        List<RaisedAlarm> unheard = new ArrayList<>();
        for (Alarm alarm : wanted) {
            RaisedAlarm raised = raised(alarm, now);
            all.add(raised);
            List<AlarmChannel> answering = channels.answeringFor(alarm, active);
            answering.forEach(channel -> toDeliver.add(delivery(alarm, raised, channel, now)));
            if (answering.isEmpty() && raised.reachedNobody(false, now)) {
                unheard.add(raised);
            }
        }
        rows.write(all);
        deliveries.persist(toDeliver);
        schedule.now(toDeliver.stream().map(AlarmDelivery::id).toList());
        watch.tell(unheard, now);
    }

    private RaisedAlarm raised(Alarm alarm, Instant now) {
        return new RaisedAlarm(
                alarm, now, presets.duration(PATIENCE, alarm.about().region(), alarm.at()));
    }

    private AlarmDelivery delivery(
            Alarm alarm, RaisedAlarm raised, AlarmChannel channel, Instant now) {
        // The schedule in force is copied: a later change does not touch alarms under way.
        String retries = presets.text(RETRIES, alarm.about().region(), alarm.at());
        AlarmDelivery delivery = AlarmDelivery.of(raised, channel, retries, now);
        delivery.write(bodies.of(alarm, delivery.id()));
        return delivery;
    }
}
