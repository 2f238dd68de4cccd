package org.nuandong.beneficiary.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** review.planned, done, overdue and dropped: kinds, days and codes. */
@ApplicationScoped
class ReviewEvents {

    private final EventOutbox outbox;

    ReviewEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(List<Review> reviews, Instant at) {
        outbox.recordAll(
                reviews.stream()
                        .map(
                                one ->
                                        event(
                                                "review.planned",
                                                one,
                                                at,
                                                new Due(one.holderKind(), one.dueOn())))
                        .toList());
    }

    void dropped(Review review, Instant at) {
        record("review.dropped", review, at, new Due(review.holderKind(), review.dueOn()));
    }

    void overdue(Review review, Instant at) {
        record("review.overdue", review, at, new Due(review.holderKind(), review.dueOn()));
    }

    void done(Review review, Instant at) {
        record(
                "review.done",
                review,
                at,
                new Done(
                        review.holderKind(),
                        review.dueOn(),
                        review.outcome(),
                        review.lifted(),
                        review.found(),
                        review.reviewedOn().isAfter(review.dueOn())));
    }

    private void record(String name, Review review, Instant at, Object data) {
        outbox.record(event(name, review, at, data));
    }

    private static Event event(String name, Review review, Instant at, Object data) {
        return Event.of(name, Review.TYPE, review.id(), review.region(), null, at, data);
    }

    record Due(String holderKind, LocalDate dueOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(
            String holderKind,
            LocalDate dueOn,
            String outcome,
            List<String> lifted,
            List<String> found,
            boolean late) {}
}
