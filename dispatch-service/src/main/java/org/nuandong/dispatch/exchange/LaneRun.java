package org.nuandong.dispatch.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.webhook.Answer;
import org.nuandong.dispatch.webhook.WebhookLetter;
import org.nuandong.dispatch.webhook.WebhookPost;

/**
 * One turn of one lane: the next delivery is read, sent outside of any transaction, and what came
 * back is entered, one after the other. When a replica dies in between, another sends the same
 * delivery again; the receiver knows the id.
 */
@ApplicationScoped
class LaneRun {

    private static final String PATIENCE = "exchange.order-patience";

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final Outcomes outcomes;
    private final SubscriptionKeys keys;
    private final WebhookPost post;
    private final Presets presets;
    private final ExchangeConfig config;
    private final Clock clock;
    private final Clock realTime;
    private final UUID replica = UUID.randomUUID();

    LaneRun(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            Outcomes outcomes,
            SubscriptionKeys keys,
            WebhookPost post,
            Presets presets,
            ExchangeConfig config,
            Clock clock,
            @RealTime Clock realTime) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.keys = keys;
        this.post = post;
        this.presets = presets;
        this.config = config;
        this.clock = clock;
        this.realTime = realTime;
    }

    void turn(UUID subscription, BooleanSupplier stopping) {
        for (int sent = 0; sent < config.laneTurn() && !stopping.getAsBoolean(); sent++) {
            Optional<Outgoing> outgoing =
                    QuarkusTransaction.requiringNew().call(() -> next(subscription));
            if (outgoing.isEmpty()) {
                break;
            }
            Instant begun = clock.instant();
            Answer answer = post.send(outgoing.get().letter());
            UUID delivery = outgoing.get().deliveryId();
            QuarkusTransaction.requiringNew().run(() -> outcomes.enter(delivery, answer, begun));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> subscriptions.lockedLane(subscription).leave(replica));
    }

    private Optional<Outgoing> next(UUID id) {
        Instant real = realTime.instant();
        Instant now = clock.instant();
        Lane lane = subscriptions.lockedLane(id);
        Subscription subscription = subscriptions.findById(id);
        if (!subscription.isActive()
                || lane.isPaused(now)
                || !lane.hold(replica, real, real.plus(config.laneLease()))) {
            return Optional.empty();
        }
        int patience = presets.integer(PATIENCE, subscription.region(), now);
        return deliveries.next(id, now, patience).map(next -> outgoing(subscription, next, now));
    }

    private Outgoing outgoing(Subscription subscription, UUID deliveryId, Instant now) {
        Delivery delivery = deliveries.findById(deliveryId);
        return new Outgoing(
                deliveryId,
                new WebhookLetter(
                        delivery.webhookId(),
                        subscription.url(),
                        keys.of(subscription, now),
                        delivery.message().body()));
    }

    /** What is sent, and for which row. */
    private record Outgoing(UUID deliveryId, WebhookLetter letter) {}
}
