package org.nuandong.dispatch.tip;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.event.EventOutbox;

/** 逾期未回复: nobody has answered the reporter by the time of the preset; a clerk is told (R112). */
@Singleton
class AnswerDue implements DeadlineHandler {

    static final String STEP = "tip-answer";

    private final TipRepository tips;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Deadlines deadlines;

    AnswerDue(TipRepository tips, TipEvents events, EventOutbox outbox, Deadlines deadlines) {
        this.tips = tips;
        this.events = events;
        this.outbox = outbox;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Tip tip = tips.locked(deadline.aggregateId());
        if (tip.owesAnswer() && deadline.dueAt().equals(tip.answerDueAt())) {
            deadlines.missed(deadline);
            outbox.record(events.answerDue(tip, now));
        }
    }
}
