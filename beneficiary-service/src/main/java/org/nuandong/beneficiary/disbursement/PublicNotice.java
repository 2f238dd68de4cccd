package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.problem.CommonProblem;

/**
 * 公示 (R064): the list hangs out its days; at their end it may be paid, but for what is objected to.
 */
@ApplicationScoped
class PublicNotice {

    private final PaymentListRepository lists;
    private final PaymentTable table;
    private final ListTurns turns;
    private final PaymentEvents events;
    private final OfficeClock clock;

    PublicNotice(
            PaymentListRepository lists,
            PaymentTable table,
            ListTurns turns,
            PaymentEvents events,
            OfficeClock clock) {
        this.lists = lists;
        this.table = table;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    void publish(PaymentList list, PaymentRequests.Notice notice) {
        clock.refuseFuture(notice.publishedOn(), "publishedOn");
        list.require(ListState.APPROVED);
        if (clock.startOf(notice.publishedOn().plusDays(1)).isBefore(list.changedAt())) {
            throw CommonProblem.STEP_OUT_OF_ORDER.at("publishedOn", list.state().code());
        }
        Instant now = clock.now();
        list.publish(FreeText.checked(notice.place(), "place"), notice.publishedOn(), now);
        turns.hang(list);
        lists.flush();
        events.notice("published", list, size(list), now);
    }

    /** The days are over: what nobody objects to goes on. */
    void end(PaymentList list, Instant now) {
        if (list.state() != ListState.NOTICED
                || clock.today().isBefore(list.noticeUntil().plusDays(1))) {
            return;
        }
        list.clear(now);
        lists.flush();
        events.notice("cleared", list, size(list), now);
    }

    private int size(PaymentList list) {
        return (int) table.ofList(list.id()).lines();
    }

    /** 公示期满. */
    @Singleton
    static class End implements DeadlineHandler {

        private final PaymentListRepository lists;
        private final PublicNotice notice;

        End(PaymentListRepository lists, PublicNotice notice) {
            this.lists = lists;
            this.notice = notice;
        }

        @Override
        public String step() {
            return ListTurns.NOTICE_END;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            PaymentList list = lists.lock(deadline.aggregateId());
            if (list != null) {
                notice.end(list, now);
            }
        }
    }
}
