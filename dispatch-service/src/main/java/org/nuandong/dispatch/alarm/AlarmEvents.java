package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
                about(
                        channel,
                        "alarm-channel.changed",
                        at,
                        new ChannelChanged(
                                channel.kind(), channel.state(), channel.disabledReason())));
    }

    void failing(AlarmChannel channel, AlarmDelivery delivery, Instant at) {
        outbox.record(
                about(
                        channel,
                        "alarm-channel.failing",
                        at,
                        new ChannelFailing(
                                channel.kind(), delivery.isSelfTest(), delivery.lastOutcome())));
    }

    void healed(AlarmChannel channel, Instant at) {
        outbox.record(
                about(channel, "alarm-channel.healed", at, new ChannelHealed(channel.kind())));
    }

    private static Event about(AlarmChannel channel, String name, Instant at, Object data) {
        return Event.of(
                name, "alarm-channel", channel.id(), channel.region(), channel.unitId(), at, data);
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
                                        delivery.aboutType(),
                                        delivery.aboutId(),
                                        delivery.step(),
                                        delivery.attempts(),
                                        delivery.lastOutcome()))
                        .asTest(delivery.isTest()));
    }

    void reachedNobody(List<RaisedAlarm> raised, Instant at) {
        outbox.recordAll(
                raised.stream().map(each -> about(each, "alarm.reached-nobody", at)).toList());
    }

    void acknowledged(RaisedAlarm raised, Instant at) {
        outbox.record(about(raised, "alarm.acknowledged", at));
    }

    private static Event about(RaisedAlarm raised, String name, Instant at) {
        Alarm alarm = raised.alarm();
        AlarmSubject about = alarm.about();
        return Event.of(
                        name,
                        "alarm",
                        raised.id(),
                        about.region(),
                        about.unitId(),
                        at,
                        new AlarmStep(about.type(), about.id(), alarm.step(), alarm.audience()))
                .asTest(about.test());
    }

    record ChannelChanged(String kind, String state, String reason) {}

    record ChannelFailing(String kind, boolean selfTest, String lastOutcome) {}

    record ChannelHealed(String kind) {}

    record AlarmStep(String aboutType, UUID aboutId, String step, String audience) {}

    record Undelivered(
            UUID channelId,
            UUID incidentId,
            String aboutType,
            UUID aboutId,
            String step,
            int attempts,
            String lastOutcome) {}
}
