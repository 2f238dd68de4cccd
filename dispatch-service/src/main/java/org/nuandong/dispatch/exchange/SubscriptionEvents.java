package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.event.EventType;

/** Tells how subscriptions stand; addresses and secrets never leave. */
@ApplicationScoped
class SubscriptionEvents {

    private final EventOutbox outbox;

    SubscriptionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(Subscription subscription, Instant at) {
        record(
                subscription,
                "subscription.changed",
                at,
                new Changed(
                        subscription.agency(),
                        subscription.state(),
                        subscription.disabledReason(),
                        subscription.isSandbox()));
    }

    void failing(Subscription subscription, String outcome, Instant at) {
        record(
                subscription,
                "subscription.failing",
                at,
                new Failing(subscription.agency(), outcome));
    }

    void healed(Subscription subscription, Instant at) {
        record(subscription, "subscription.healed", at, new Healed(subscription.agency()));
    }

    void gaveUp(Subscription subscription, Delivery delivery, Instant at) {
        record(
                subscription,
                "subscription.dead-lettered",
                at,
                new DeadLettered(
                        subscription.agency(),
                        delivery.message().eventId(),
                        EventType.parse(delivery.message().eventType()).name(),
                        delivery.attempts()));
    }

    private void record(Subscription subscription, String name, Instant at, Object data) {
        outbox.record(
                Event.of(
                        name,
                        "subscription",
                        subscription.id(),
                        subscription.region(),
                        subscription.unitId(),
                        at,
                        data));
    }

    record Changed(String agency, String state, String reason, boolean sandbox) {}

    record Failing(String agency, String lastOutcome) {}

    record Healed(String agency) {}

    record DeadLettered(String agency, UUID eventId, String eventName, int attempts) {}
}
