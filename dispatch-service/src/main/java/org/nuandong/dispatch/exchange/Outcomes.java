package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.webhook.Answer;

/** What came back from a receiver: for its delivery, its lane and the operator. */
@ApplicationScoped
class Outcomes {

    private static final String FAILING_AFTER = "exchange.failing-after";

    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final SubscriptionEvents events;
    private final Alarms alarms;
    private final Presets presets;
    private final Clock clock;

    Outcomes(
            SubscriptionRepository subscriptions,
            DeliveryRepository deliveries,
            SubscriptionEvents events,
            Alarms alarms,
            Presets presets,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.events = events;
        this.alarms = alarms;
        this.presets = presets;
        this.clock = clock;
    }

    void enter(UUID deliveryId, Answer answer, Instant begun) {
        Delivery known = deliveries.findById(deliveryId);
        Lane lane = subscriptions.lockedLane(known.subscriptionId());
        Delivery delivery = deliveries.locked(deliveryId);
        if (!delivery.isPending()) {
            return;
        }
        Instant now = clock.instant();
        Subscription subscription = subscriptions.findById(delivery.subscriptionId());
        delivery.tried(answer, now);
        deliveries.log(new Attempt(delivery, answer, begun, now));
        if (delivery.isDelivered()) {
            arrived(subscription, lane, now);
        } else {
            failed(subscription, lane, answer, now);
            if (answer.gone() && subscription.disable(Subscription.GONE, now)) {
                events.changed(subscription, now);
                wake(subscription, "subscription-disabled", now);
            }
            if (delivery.isDead()) {
                given(subscription, lane, delivery, now);
            }
        }
    }

    /** Whoever is back gets at once what has waited for him. */
    private void arrived(Subscription subscription, Lane lane, Instant now) {
        if (lane.delivered(now)) {
            events.healed(subscription, now);
            deliveries.hurry(subscription.id(), now);
        }
    }

    private void failed(Subscription subscription, Lane lane, Answer answer, Instant now) {
        Instant asked = answer.retryAfter() == null ? null : now.plus(answer.retryAfter());
        int most = presets.integer(FAILING_AFTER, subscription.region(), now);
        if (lane.failed(now, asked, most)) {
            events.failing(subscription, answer.outcome(), now);
        }
    }

    private void given(Subscription subscription, Lane lane, Delivery delivery, Instant now) {
        events.gaveUp(subscription, delivery, now);
        if (lane.gaveUp(now)) {
            wake(subscription, "subscription-dead-letters", now);
        }
    }

    private void wake(Subscription subscription, String step, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "subscription",
                                subscription.id(),
                                subscription.name(),
                                subscription.region(),
                                subscription.unitId(),
                                subscription.isSandbox()),
                        step,
                        Role.OPERATOR,
                        null,
                        now));
    }
}
