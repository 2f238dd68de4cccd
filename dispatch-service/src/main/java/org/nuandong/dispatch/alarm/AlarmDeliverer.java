package org.nuandong.dispatch.alarm;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.trace.Trace;

/**
 * One attempt: read what is to be sent, send it outside of any transaction, enter what came back.
 * May run twice for one delivery when a replica dies in between; the receiver knows the id.
 */
@ApplicationScoped
class AlarmDeliverer {

    /** A full lane is looked at again after this; it is no attempt. */
    private static final Duration LANE_PAUSE = Duration.ofMillis(500);

    private final AlarmDeliveryRepository deliveries;
    private final AlarmEvents events;
    private final ChannelSecrets secrets;
    private final WebhookPost post;
    private final Lanes lanes;
    private final Clock clock;
    private final Clock realTime;

    AlarmDeliverer(
            AlarmDeliveryRepository deliveries,
            AlarmEvents events,
            ChannelSecrets secrets,
            WebhookPost post,
            WebhookConfig config,
            Clock clock,
            @RealTime Clock realTime) {
        this.deliveries = deliveries;
        this.events = events;
        this.secrets = secrets;
        this.post = post;
        this.lanes = new Lanes(config.inFlightPerChannel());
        this.clock = clock;
        this.realTime = realTime;
    }

    /** When to try again; empty when the delivery has come to its end. */
    Optional<Instant> deliver(UUID id) {
        Optional<Letter> letter = QuarkusTransaction.requiringNew().call(() -> letter(id));
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        UUID channel = letter.get().channelId();
        if (!lanes.enter(channel)) {
            return Optional.of(clock.instant().plus(LANE_PAUSE));
        }
        try {
            Trace.begin(null);
            Instant begun = clock.instant();
            Answer answer = send(letter.get());
            return QuarkusTransaction.requiringNew().call(() -> enter(id, answer, begun));
        } finally {
            Trace.end();
            lanes.leave(channel);
        }
    }

    private Optional<Letter> letter(UUID id) {
        AlarmDelivery delivery = deliveries.locked(id);
        if (delivery == null || !delivery.isPending()) {
            return Optional.empty();
        }
        AlarmChannel channel = delivery.channel();
        if (!channel.isActive()) {
            delivery.drop(clock.instant());
            return Optional.empty();
        }
        String secret = secrets.of(channel);
        return Optional.of(
                new Letter("msg_" + id, channel.id(), channel.url(), secret, delivery.body()));
    }

    private Answer send(Letter letter) {
        // Receivers compare the timestamp with their own clock: it is real time in every case.
        long timestamp = realTime.instant().getEpochSecond();
        return post.send(letter.url(), letter.headers(timestamp), letter.body());
    }

    private Optional<Instant> enter(UUID id, Answer answer, Instant begun) {
        AlarmDelivery delivery = deliveries.locked(id);
        if (!delivery.isPending()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Instant> next = delivery.tried(answer, now);
        deliveries.log(new AlarmAttempt(delivery, answer, begun, now));
        AlarmChannel channel = delivery.channel();
        if (answer.gone() && channel.disable("gone")) {
            events.changed(channel, now);
        }
        if (delivery.isUndelivered()) {
            events.undelivered(delivery, now);
        }
        return next;
    }

    /** What is sent, and whereto. */
    private record Letter(String id, UUID channelId, URI url, String secret, String body) {

        Map<String, String> headers(long timestamp) {
            try {
                return Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "nuandong-dispatch",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        new Webhook(secret).sign(id, timestamp, body));
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalStateException("a stored secret signs", e);
            }
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
