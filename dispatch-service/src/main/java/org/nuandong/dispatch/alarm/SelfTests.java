package org.nuandong.dispatch.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;

/** 通道自检: every channel gets a marked test message each quarter of an hour (preset). */
@ApplicationScoped
class SelfTests {

    static final String STEP = "self-test";
    static final String ABOUT = "alarm-channel";
    private static final String EVERY = "alarm.self-test-every";
    private static final String RETRIES = "alarm.self-test-retries";

    private final AlarmChannelRepository channels;
    private final AlarmDeliveryRepository deliveries;
    private final AlarmBody bodies;
    private final Presets presets;
    private final Clock clock;

    SelfTests(
            AlarmChannelRepository channels,
            AlarmDeliveryRepository deliveries,
            AlarmBody bodies,
            Presets presets,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.presets = presets;
        this.clock = clock;
    }

    /** Writes the next test message; empty when the channel is in use no more. */
    Optional<AlarmDelivery> next(UUID channelId) {
        AlarmChannel channel = channels.findById(channelId);
        if (channel == null || !channel.isActive()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String retries = presets.text(RETRIES, channel.region(), now);
        AlarmDelivery delivery = AlarmDelivery.selfTest(channel, retries, now);
        delivery.write(bodies.ofSelfTest(channel, delivery.id(), now));
        deliveries.persist(delivery);
        return Optional.of(delivery);
    }

    Instant dueAfterNow(AlarmChannel channel) {
        Instant now = clock.instant();
        return now.plus(presets.duration(EVERY, channel.region(), now));
    }
}
