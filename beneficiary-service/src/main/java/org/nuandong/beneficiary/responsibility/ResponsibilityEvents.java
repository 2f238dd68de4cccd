package org.nuandong.beneficiary.responsibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** post.opened, taken, handed-over, vacated, closed and charged: places and counts, nobody. */
@ApplicationScoped
class ResponsibilityEvents {

    private final EventOutbox outbox;

    ResponsibilityEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void told(String what, ResponsibilityPost post) {
        record(what, post, null);
    }

    void charged(ResponsibilityPost post, int households) {
        record("charged", post, households);
    }

    private void record(String what, ResponsibilityPost post, Integer households) {
        outbox.record(
                Event.of(
                        "post." + what,
                        ResponsibilityPost.TYPE,
                        post.id(),
                        post.region(),
                        null,
                        post.changedAt(),
                        new Told(post.tier(), households)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String tier, Integer households) {}
}
