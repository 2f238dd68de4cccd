package org.nuandong.dispatch.alarm;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Looks at an alarm after each attempt: one that no channel delivered in time is told once, so that
 * its ladder climbs at once (R102) while the attempts go on.
 */
@ApplicationScoped
class AlarmWatch {

    private final AlarmRepository alarms;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmEvents events;
    private final Event<AlarmUndelivered> undelivered;
    private final Clock clock;

    AlarmWatch(
            AlarmRepository alarms,
            AlarmDeliveryRepository deliveries,
            AlarmEvents events,
            Event<AlarmUndelivered> undelivered,
            Clock clock) {
        this.alarms = alarms;
        this.deliveries = deliveries;
        this.events = events;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    /** In a transaction of its own: what listens to it must not undo the log of the attempt. */
    void look(UUID alarmId) {
        QuarkusTransaction.requiringNew()
                .run(() -> judge(alarms.locked(alarmId), deliveries.isPendingOf(alarmId)));
    }

    private void judge(RaisedAlarm raised, boolean stillTrying) {
        Instant now = clock.instant();
        if (raised.reachedNobody(stillTrying, now)) {
            tell(List.of(raised), now);
        }
    }

    /** These have reached nobody; told in the transaction that found it. */
    void tell(List<RaisedAlarm> news, Instant now) {
        events.reachedNobody(news, now);
        news.forEach(raised -> undelivered.fire(new AlarmUndelivered(raised.alarm())));
    }
}
