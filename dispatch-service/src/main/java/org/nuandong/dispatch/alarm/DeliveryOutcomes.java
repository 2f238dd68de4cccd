package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.dispatch.webhook.Answer;

/** What an attempt says about its channel and its alarm. */
@ApplicationScoped
class DeliveryOutcomes {

    private final AlarmRepository alarms;
    private final AlarmChannelRepository channels;
    private final AlarmEvents events;

    DeliveryOutcomes(AlarmRepository alarms, AlarmChannelRepository channels, AlarmEvents events) {
        this.alarms = alarms;
        this.channels = channels;
        this.events = events;
    }

    void enter(AlarmDelivery delivery, Answer answer, Instant now) {
        AlarmChannel channel = delivery.channel();
        channels.lock(channel);
        if (answer.gone() && channel.disable("gone")) {
            events.changed(channel, now);
        }
        if (delivery.isDelivered()) {
            delivered(delivery, channel, now);
        }
        if (delivery.isUndelivered()) {
            if (!delivery.isSelfTest()) {
                events.undelivered(delivery, now);
            }
            if (channel.fails(now, delivery.isSelfTest())) {
                events.failing(channel, delivery, now);
            }
        }
    }

    private void delivered(AlarmDelivery delivery, AlarmChannel channel, Instant now) {
        if (channel.works(now, delivery.isSelfTest())) {
            events.healed(channel, now);
        }
        if (delivery.alarmId() != null) {
            alarms.locked(delivery.alarmId()).delivered(now);
        }
    }
}
