package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** Tells how alarm channels stand and which alarm reached nobody; urls and secrets never leave. */
@ApplicationScoped
class AlarmEvents {

    private final EventOutbox outbox;

    AlarmEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(AlarmChannel channel, Instant at) {
        outbox.record(
                Event.of(
                        "alarm-channel.changed",
                        "alarm-channel",
                        channel.id(),
                        channel.region(),
                        channel.unitId(),
                        at,
                        new ChannelChanged(
                                channel.kind(), channel.state(), channel.disabledReason())));
    }

    void undelivered(AlarmDelivery delivery, Instant at) {
        outbox.record(
                Event.of(
                        "alarm.undelivered",
                        "alarm-delivery",
                        delivery.id(),
                        new RegionCode(delivery.regionCode()),
                        delivery.unitId(),
                        at,
                        new Undelivered(
                                delivery.channel().id(),
                                delivery.incidentId(),
                                delivery.step(),
                                delivery.attempts(),
                                delivery.lastOutcome())));
    }

    record ChannelChanged(String kind, String state, String reason) {}

    record Undelivered(
            UUID channelId, UUID incidentId, String step, int attempts, String lastOutcome) {}
}
