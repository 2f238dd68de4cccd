package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** 测试消息: signed and sent like any other, marked as a test, about nothing that happened. */
@ApplicationScoped
class Pings {

    private static final String TYPE = "org.nuandong.dispatch.subscription.ping.v1";

    private final DeliveryBook book;
    private final CloudEventText texts;
    private final Clock clock;

    Pings(DeliveryBook book, CloudEventText texts, Clock clock) {
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    /** Answers the id of its delivery. */
    UUID send(Subscription subscription) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return book.ping(
                subscription, id, TYPE, texts.ping(id, TYPE, subscription.id(), clock.instant()));
    }
}
