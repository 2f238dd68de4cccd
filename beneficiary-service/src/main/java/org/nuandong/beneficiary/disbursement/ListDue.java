package org.nuandong.beneficiary.disbursement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期: an approval that nobody gave, a festival before which somebody was not paid. */
final class ListDue {

    private static final String UNPAID =
            """
            select count(*) from live_payment
            where list_id = :list and state not in ('PAID', 'CONFIRMED')
            """;

    private ListDue() {}

    /** 审批逾期: stays an approver's work. */
    @Singleton
    static class Approval implements DeadlineHandler {

        private final PaymentListRepository lists;
        private final PaymentTable table;
        private final PaymentEvents events;
        private final Deadlines deadlines;

        Approval(
                PaymentListRepository lists,
                PaymentTable table,
                PaymentEvents events,
                Deadlines deadlines) {
            this.lists = lists;
            this.table = table;
            this.events = events;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return ListTurns.APPROVAL;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            PaymentList list = lists.lock(deadline.aggregateId());
            if (list != null && list.miss(deadline.dueAt())) {
                deadlines.missed(deadline);
                lists.flush();
                events.list("overdue", list, table.ofList(list.id()), "approval", now);
            }
        }
    }

    /** 节前提醒 (R068): some days ahead, while anybody is unpaid. */
    @Singleton
    static class Reminder extends Unpaid {

        Reminder(
                PaymentListRepository lists,
                PaymentTable table,
                PaymentEvents events,
                Deadlines deadlines) {
            super(ListTurns.REMINDER, "reminded", lists, table, events, deadlines);
        }
    }

    /** 节前未发放: the day has come and somebody waits. */
    @Singleton
    static class Festival extends Unpaid {

        Festival(
                PaymentListRepository lists,
                PaymentTable table,
                PaymentEvents events,
                Deadlines deadlines) {
            super(ListTurns.FESTIVAL, "overdue", lists, table, events, deadlines);
        }
    }

    abstract static class Unpaid implements DeadlineHandler {

        private final String step;
        private final String told;
        private final PaymentListRepository lists;
        private final PaymentTable table;
        private final PaymentEvents events;
        private final Deadlines deadlines;

        Unpaid(
                String step,
                String told,
                PaymentListRepository lists,
                PaymentTable table,
                PaymentEvents events,
                Deadlines deadlines) {
            this.step = step;
            this.told = told;
            this.lists = lists;
            this.table = table;
            this.events = events;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return step;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            PaymentList list = lists.lock(deadline.aggregateId());
            boolean waits =
                    list != null
                            && list.state() != ListState.CANCELLED
                            && table.count(UNPAID, Map.of("list", list.id())) > 0;
            if (waits) {
                deadlines.missed(deadline);
                events.list(told, list, table.ofList(list.id()), "festival", now);
            }
        }
    }
}
