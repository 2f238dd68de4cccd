package org.nuandong.dispatch.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.commons.change.ChangeLog;
import org.nuandong.commons.change.LoggedChange;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.preset.Presets;

/**
 * Hands the numbered feed to the subscriptions: deliveries and cursor in one transaction, one
 * replica at a time, so that an event is neither lost nor written twice when it is killed.
 */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 500;
    private static final String GONE_KEPT = "exchange.gone-kept";

    private final ChangeLog log;
    private final SubscriptionRepository subscriptions;
    private final Interests interests;
    private final Concerns concerns;
    private final CloudEventText texts;
    private final DeliveryBook book;
    private final Replays replays;
    private final EntityManager entities;
    private final Presets presets;
    private final Clock clock;
    private final ExchangeConfig config;
    private Ticker ticker;

    FanOut(
            ChangeLog log,
            SubscriptionRepository subscriptions,
            Interests interests,
            Concerns concerns,
            CloudEventText texts,
            DeliveryBook book,
            Replays replays,
            EntityManager entities,
            Presets presets,
            Clock clock,
            ExchangeConfig config) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.interests = interests;
        this.concerns = concerns;
        this.texts = texts;
        this.book = book;
        this.replays = replays;
        this.entities = entities;
        this.presets = presets;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("exchange-fan-out", config.pollInterval(), this::drain);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticker != null) {
            ticker.close();
        }
    }

    private void drain() {
        while (QuarkusTransaction.requiringNew().call(this::step)) {
            // The next batch.
        }
        while (QuarkusTransaction.requiringNew().call(replays::step)) {
            // The next batch of somebody's replay.
        }
    }

    /** Answers whether there was something to do. */
    boolean step() {
        List<?> cursor =
                entities.createNativeQuery(
                                "select number from exchange_cursor for update skip locked")
                        .getResultList();
        if (cursor.isEmpty()) {
            return false;
        }
        long done = ((Number) cursor.get(0)).longValue();
        // Before the subscriptions: one that comes now must not miss what is numbered after it.
        long last = log.last();
        if (last <= done) {
            return false;
        }
        Map<Subscription, Interest> wanted = wanted();
        if (wanted.isEmpty()) {
            // Nobody listens: the feed is not read for nothing.
            moveTo(last);
            return false;
        }
        List<LoggedChange> changes = log.after(done, last, BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        deliver(changes, wanted);
        moveTo(changes.get(changes.size() - 1).number());
        return true;
    }

    private void moveTo(long number) {
        entities.createNativeQuery("update exchange_cursor set number = :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    private Map<Subscription, Interest> wanted() {
        Map<Subscription, Interest> wanted = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (Subscription one : subscriptions.activeOrGone()) {
            if (one.gathers(now, presets.duration(GONE_KEPT, one.region(), now))) {
                wanted.put(one, interests.of(one));
            }
        }
        return wanted;
    }

    private void deliver(List<LoggedChange> changes, Map<Subscription, Interest> wanted) {
        for (Concerns.Told told : concerns.of(changes)) {
            List<Subscription> hearers =
                    wanted.entrySet().stream()
                            .filter(one -> one.getValue().wants(told.concern()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (!hearers.isEmpty()) {
                book.message(told.change(), texts.of(told));
                hearers.forEach(hearer -> book.once(hearer, told.change()));
            }
        }
    }
}
