package org.nuandong.dispatch.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.change.ChangeLog;
import org.nuandong.commons.change.LoggedChange;
import org.nuandong.commons.problem.CommonProblem;

/** Replays and their work, batch by batch, from the feed as far as it reaches back. */
@ApplicationScoped
class Replays implements PanacheRepositoryBase<Replay, UUID> {

    private static final int BATCH = 500;

    private final ChangeLog log;
    private final SubscriptionRepository subscriptions;
    private final Interests interests;
    private final Concerns concerns;
    private final CloudEventText texts;
    private final DeliveryBook book;
    private final Clock clock;

    Replays(
            ChangeLog log,
            SubscriptionRepository subscriptions,
            Interests interests,
            Concerns concerns,
            CloudEventText texts,
            DeliveryBook book,
            Clock clock) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.interests = interests;
        this.concerns = concerns;
        this.texts = texts;
        this.book = book;
        this.clock = clock;
    }

    Replay begin(UUID subscriptionId, Instant from) {
        Replay replay =
                new Replay(subscriptionId, from, log.before(from), log.last(), clock.instant());
        persist(replay);
        return replay;
    }

    Replay of(UUID subscriptionId, UUID id) {
        Replay replay = findById(id);
        if (replay == null || !replay.subscriptionId().equals(subscriptionId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return replay;
    }

    /** Answers whether there was something to do. */
    boolean step() {
        Replay replay = oldest();
        if (replay == null) {
            return false;
        }
        List<LoggedChange> changes = log.after(replay.doneNumber(), replay.toNumber(), BATCH);
        if (changes.isEmpty()) {
            replay.end(clock.instant());
            return true;
        }
        Subscription subscription = subscriptions.findById(replay.subscriptionId());
        Interest interest = interests.of(subscription);
        int written = 0;
        for (Concerns.Told told : concerns.of(changes)) {
            if (interest.wants(told.concern())) {
                book.message(told.change(), texts.of(told));
                book.again(subscription, told.change());
                written++;
            }
        }
        replay.advance(changes.get(changes.size() - 1).number(), written);
        return true;
    }

    @SuppressWarnings("unchecked")
    private Replay oldest() {
        List<Replay> open =
                getEntityManager()
                        .createNativeQuery(
                                "select * from exchange_replay where ended_at is null"
                                        + " order by created_at limit 1 for update skip locked",
                                Replay.class)
                        .getResultList();
        return open.isEmpty() ? null : open.get(0);
    }
}
