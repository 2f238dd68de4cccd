package org.nuandong.beneficiary.confirmation;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 公示期满: without an open objection the category is confirmed by itself. */
@Singleton
class NoticeEnd implements DeadlineHandler {

    private final ConfirmationRepository confirmations;
    private final ConfirmationSteps steps;

    NoticeEnd(ConfirmationRepository confirmations, ConfirmationSteps steps) {
        this.confirmations = confirmations;
        this.steps = steps;
    }

    @Override
    public String step() {
        return ConfirmationTurns.NOTICE_END;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Confirmation one =
                confirmations.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (one != null && one.state() == ConfirmationState.NOTICED) {
            steps.noticeEnded(one, now);
        }
    }
}
