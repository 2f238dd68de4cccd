package org.nuandong.beneficiary.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 答复到期: nobody has answered a person about their own data in time; it stays work, overdue. */
@Singleton
class AnswerDue implements DeadlineHandler {

    private final Deadlines deadlines;

    AnswerDue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return PrivacyDesk.STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        deadlines.missed(deadline);
    }
}
