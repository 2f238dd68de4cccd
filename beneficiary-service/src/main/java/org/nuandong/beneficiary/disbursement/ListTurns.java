package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** Whose turn a list is and until when, as deadline rows. */
@ApplicationScoped
class ListTurns {

    static final String APPROVAL = "payment-approval";
    static final String NOTICE_END = "payment-notice-end";
    static final String REMINDER = "payment-reminder";
    static final String FESTIVAL = "payment-festival";
    static final String REMIND_BEFORE = "payment.remind-before";

    private final Deadlines deadlines;
    private final Presets presets;
    private final OfficeClock clock;

    ListTurns(Deadlines deadlines, Presets presets, OfficeClock clock) {
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    /** R068: in hand before the festival; called to mind some days ahead. */
    void festival(PaymentList list, Instant now) {
        if (list.dueBefore() == null) {
            return;
        }
        Instant due = clock.startOf(list.dueBefore());
        Duration ahead = presets.duration(REMIND_BEFORE, list.region(), now);
        set(list, REMINDER, due.minus(ahead));
        set(list, FESTIVAL, due);
    }

    void approval(PaymentList list) {
        set(list, APPROVAL, list.stepDueAt());
    }

    void approvalDone(PaymentList list) {
        deadlines.done(list.id(), APPROVAL);
    }

    /** 公示期满: the morning after the last day. */
    void hang(PaymentList list) {
        set(list, NOTICE_END, clock.startOf(list.noticeUntil().plusDays(1)));
    }

    /** Everybody has received: nothing is called to mind any more. */
    void allPaid(PaymentList list) {
        deadlines.done(list.id(), REMINDER);
        deadlines.done(list.id(), FESTIVAL);
    }

    void stop(PaymentList list) {
        deadlines.cancel(list.id(), list.state().code());
    }

    private void set(PaymentList list, String step, Instant at) {
        deadlines.set(PaymentList.TYPE, list.id(), step, at, list.region(), list.unitId());
    }
}
