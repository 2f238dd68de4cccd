package org.nuandong.beneficiary.review;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期未复核: nobody looked again in time; it stays somebody's work. */
@Singleton
class ReviewOverdue implements DeadlineHandler {

    private final ReviewRepository reviews;
    private final ReviewEvents events;
    private final Deadlines deadlines;

    ReviewOverdue(ReviewRepository reviews, ReviewEvents events, Deadlines deadlines) {
        this.reviews = reviews;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ReviewBook.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Review review = reviews.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (review != null && review.miss()) {
            deadlines.missed(deadline);
            reviews.flush();
            events.overdue(review, now);
        }
    }
}
