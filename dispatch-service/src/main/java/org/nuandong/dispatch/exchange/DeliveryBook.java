package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.change.LoggedChange;
import org.nuandong.commons.preset.Presets;

/** Writes deliveries: one per subscription and event, however often it is tried to write it. */
@ApplicationScoped
class DeliveryBook {

    private static final String RETRIES = "exchange.retry-schedule";

    private static final String MESSAGE =
            """
            insert into exchange_message (event_id, number, event_type, aggregate_type,
                aggregate_id, body, created_at)
            values (:event, :number, :type, :aggregateType, :aggregate, :body, :now)
            on conflict (event_id) do nothing
            """;

    private static final String DELIVERY =
            """
            insert into exchange_delivery (id, subscription_id, event_id, number, aggregate_id,
                state, retry_schedule, created_at, next_attempt_at)
            values (:id, :subscription, :event, :number, :aggregate, 'pending', :retries, :now,
                :now)
            on conflict (subscription_id, event_id)
            """;
    private static final String ONCE = DELIVERY + " do nothing";
    private static final String AGAIN =
            DELIVERY
                    + " do update set state = 'pending', failures = 0, next_attempt_at = :now,"
                    + " ended_at = null, retry_schedule = :retries";

    private final EntityManager entities;
    private final Presets presets;
    private final Clock clock;

    DeliveryBook(EntityManager entities, Presets presets, Clock clock) {
        this.entities = entities;
        this.presets = presets;
        this.clock = clock;
    }

    String retries(Subscription subscription, Instant at) {
        return presets.text(RETRIES, subscription.region(), at);
    }

    void message(LoggedChange change, String body) {
        message(
                change.eventId(),
                change.number(),
                change.eventType(),
                change.aggregateType(),
                change.aggregateId(),
                body);
    }

    void once(Subscription subscription, LoggedChange change) {
        deliver(ONCE, subscription, change.eventId(), change.number(), change.aggregateId());
    }

    void again(Subscription subscription, LoggedChange change) {
        deliver(AGAIN, subscription, change.eventId(), change.number(), change.aggregateId());
    }

    /** A test message is no event: it comes before whatever waits. */
    UUID ping(Subscription subscription, UUID event, String pingType, String body) {
        message(event, 0, pingType, "subscription", subscription.id(), body);
        return deliver(ONCE, subscription, event, 0, subscription.id());
    }

    private void message(
            UUID event,
            long number,
            String type,
            String aggregateType,
            UUID aggregate,
            String body) {
        entities.createNativeQuery(MESSAGE)
                .setParameter("event", event)
                .setParameter("number", number)
                .setParameter("type", type)
                .setParameter("aggregateType", aggregateType)
                .setParameter("aggregate", aggregate)
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private UUID deliver(
            String sql, Subscription subscription, UUID event, long number, UUID aggregate) {
        Instant now = clock.instant();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entities.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("subscription", subscription.id())
                .setParameter("event", event)
                .setParameter("number", number)
                .setParameter("aggregate", aggregate)
                .setParameter("retries", retries(subscription, now))
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }
}
