package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.StatedTime;

/** 告警确认: the first person's answer counts, ends the other attempts and is told in the process. */
@ApplicationScoped
class AlarmAcknowledgements {

    private final AlarmRepository alarms;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmEvents events;
    private final Event<AlarmAcknowledged> acknowledged;
    private final Clock clock;

    AlarmAcknowledgements(
            AlarmRepository alarms,
            AlarmDeliveryRepository deliveries,
            AlarmEvents events,
            Event<AlarmAcknowledged> acknowledged,
            Clock clock) {
        this.alarms = alarms;
        this.deliveries = deliveries;
        this.events = events;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    /** Answers the time that counts; a second answer changes nothing. */
    Instant enter(UUID deliveryId, Instant stated) {
        AlarmDelivery delivery = deliveries.findById(deliveryId);
        if (delivery == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (delivery.alarmId() == null) {
            throw AlarmProblem.ALARM_NOT_TO_ACKNOWLEDGE.because();
        }
        Instant now = clock.instant();
        // Deliveries first: an attempt that ends now holds its delivery and waits for the alarm.
        deliveries.pendingOf(delivery.alarmId()).forEach(pending -> pending.drop(now));
        RaisedAlarm raised = alarms.locked(delivery.alarmId());
        Instant at = StatedTime.after(raised.raisedAt(), stated, now, "acknowledgedAt");
        if (raised.acknowledge(at)) {
            events.acknowledged(raised, at);
            acknowledged.fire(new AlarmAcknowledged(raised.alarm(), at));
        }
        return raised.acknowledgedAt();
    }
}
