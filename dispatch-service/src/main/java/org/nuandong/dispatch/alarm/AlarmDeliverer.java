package org.nuandong.dispatch.alarm;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.trace.Trace;
import org.nuandong.dispatch.webhook.Answer;
import org.nuandong.dispatch.webhook.WebhookConfig;
import org.nuandong.dispatch.webhook.WebhookLetter;
import org.nuandong.dispatch.webhook.WebhookPost;

/**
 * One attempt: read what is to be sent, send it outside of any transaction, enter what came back.
 * May run twice for one delivery when a replica dies in between; the receiver knows the id.
 */
@ApplicationScoped
class AlarmDeliverer {

    /** A full lane is looked at again after this; it is no attempt. */
    private static final Duration LANE_PAUSE = Duration.ofMillis(500);

    private final AlarmDeliveryRepository deliveries;
    private final DeliveryOutcomes outcomes;
    private final AlarmWatch watch;
    private final ChannelSecrets secrets;
    private final WebhookPost post;
    private final Lanes lanes;
    private final Clock clock;

    AlarmDeliverer(
            AlarmDeliveryRepository deliveries,
            DeliveryOutcomes outcomes,
            AlarmWatch watch,
            ChannelSecrets secrets,
            WebhookPost post,
            WebhookConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.watch = watch;
        this.secrets = secrets;
        this.post = post;
        this.lanes = new Lanes(config.inFlightPerChannel());
        this.clock = clock;
    }

    /** When to try again; empty when the delivery has come to its end. */
    Optional<Instant> deliver(UUID id) {
        Optional<Instant> next = attempt(id);
        // Also after an end that was entered before a crash: it must not go unnoticed.
        QuarkusTransaction.requiringNew()
                .call(() -> deliveries.findByIdOptional(id).map(AlarmDelivery::alarmId))
                .ifPresent(watch::look);
        return next;
    }

    private Optional<Instant> attempt(UUID id) {
        Optional<Outgoing> outgoing = QuarkusTransaction.requiringNew().call(() -> outgoing(id));
        if (outgoing.isEmpty()) {
            return Optional.empty();
        }
        UUID channel = outgoing.get().channelId();
        if (!lanes.enter(channel)) {
            return Optional.of(clock.instant().plus(LANE_PAUSE));
        }
        try {
            Trace.begin(null);
            Instant begun = clock.instant();
            Answer answer = post.send(outgoing.get().letter());
            return QuarkusTransaction.requiringNew().call(() -> enter(id, answer, begun));
        } finally {
            Trace.end();
            lanes.leave(channel);
        }
    }

    private Optional<Outgoing> outgoing(UUID id) {
        AlarmDelivery delivery = deliveries.locked(id);
        if (delivery == null || !delivery.isPending()) {
            return Optional.empty();
        }
        AlarmChannel channel = delivery.channel();
        if (!channel.isActive()) {
            delivery.drop(clock.instant());
            return Optional.empty();
        }
        List<String> secret = List.of(secrets.of(channel));
        return Optional.of(
                new Outgoing(
                        channel.id(),
                        new WebhookLetter("msg_" + id, channel.url(), secret, delivery.body())));
    }

    private Optional<Instant> enter(UUID id, Answer answer, Instant begun) {
        AlarmDelivery delivery = deliveries.locked(id);
        if (!delivery.isPending()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Instant> next = delivery.tried(answer, now);
        deliveries.log(new AlarmAttempt(delivery, answer, begun, now));
        outcomes.enter(delivery, answer, now);
        return next;
    }

    /** What is sent, and through which channel. */
    private record Outgoing(UUID channelId, WebhookLetter letter) {}
}
