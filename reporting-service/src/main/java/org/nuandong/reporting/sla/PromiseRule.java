package org.nuandong.reporting.sla;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuandong.commons.event.ReceivedEvent;

/**
 * 承诺事项: which event makes, keeps, misses or drops something that is owed by a time. A new kind is a
 * few lines here; nothing else knows them.
 *
 * @param due field of the data that says by when; null when the event does not say it
 * @param said field that says whether it was kept in time or late; null: the times decide
 * @param where "field=value" that the event must have; null for every event of the name
 */
record PromiseRule(
        String kind,
        String service,
        String event,
        Effect effect,
        String due,
        Said said,
        String where) {

    enum Effect {
        MADE,
        KEPT,
        MISSED,
        DROPPED
    }

    /** What a field means when it is true. */
    record Said(String field, boolean late) {}

    static final List<PromiseRule> ALL =
            List.of(
                    // 巡查义务 (R126): a duty lowered to nothing is owed no more.
                    made("patrol", "dispatch", "duty.obligation-set", "dueAt"),
                    dropped("patrol", "dispatch", "duty.obligation-set", "owed=0"),
                    kept("patrol", "dispatch", "duty.obligation-met", late("reportedLate")),
                    missed("patrol", "dispatch", "duty.obligation-missed", "dueAt", null),
                    // 12345 工单答复
                    made("hotline-reply", "dispatch", "work-order.opened", "replyDueAt"),
                    kept("hotline-reply", "dispatch", "work-order.replied", onTime("onTime")),
                    missed("hotline-reply", "dispatch", "work-order.overdue", "replyDueAt", null),
                    made("follow-up", "dispatch", "followup.due", "dueAt"),
                    kept("follow-up", "dispatch", "followup.done", late("late")),
                    missed("follow-up", "dispatch", "followup.missed", "dueAt", null),
                    dropped("follow-up", "dispatch", "followup.cancelled", null),
                    made("complaint-answer", "dispatch", "complaint.received", "answerBy"),
                    kept("complaint-answer", "dispatch", "complaint.answered", null),
                    missed(
                            "complaint-answer",
                            "dispatch",
                            "complaint.overdue",
                            "dueAt",
                            "step=complaint-answer"),
                    dropped("complaint-answer", "dispatch", "complaint.withdrawn", null),
                    dropped("complaint-answer", "dispatch", "complaint.referred", null),
                    made("coordination-task", "dispatch", "coordination-task.set", "dueAt"),
                    kept("coordination-task", "dispatch", "coordination-task.done", null),
                    missed(
                            "coordination-task",
                            "dispatch",
                            "coordination-task.overdue",
                            null,
                            null),
                    dropped("coordination-task", "dispatch", "coordination-task.withdrawn", null),
                    // 寒潮照看 (R085): everybody of the list is looked after by then.
                    made("check-on", "beneficiary", "check-on.due", "dueAt"),
                    kept("check-on", "beneficiary", "check-on.completed", null),
                    missed("check-on", "beneficiary", "check-on.missed", "dueAt", null),
                    dropped("check-on", "beneficiary", "check-on.ended", null),
                    made("callback-solution", "beneficiary", "callback.answered", "solveDueAt"),
                    kept("callback-solution", "beneficiary", "callback.solved", null),
                    missed(
                            "callback-solution",
                            "beneficiary",
                            "callback.overdue",
                            "solveDueAt",
                            null));

    static final Set<String> KINDS =
            ALL.stream().map(PromiseRule::kind).collect(Collectors.toCollection(TreeSet::new));

    boolean takes(ReceivedEvent e) {
        return names(e) && fits(e);
    }

    /** Without regard to its data. */
    boolean names(ReceivedEvent e) {
        return e.service().equals(service) && e.name().equals(event);
    }

    private boolean fits(ReceivedEvent e) {
        if (where == null) {
            return effect != Effect.MADE || e.data().hasNonNull(due);
        }
        String[] condition = where.split("=", 2);
        return condition[1].equals(Words.text(e.data(), condition[0]));
    }

    /** Whether a keeping event says itself that it came late. */
    Optional<Boolean> saidLate(ReceivedEvent e) {
        return said == null || !e.data().hasNonNull(said.field())
                ? Optional.empty()
                : Optional.of(Words.yes(e.data(), said.field()) == said.late());
    }

    private static PromiseRule made(String kind, String service, String event, String due) {
        return new PromiseRule(kind, service, event, Effect.MADE, due, null, null);
    }

    private static PromiseRule kept(String kind, String service, String event, Said said) {
        return new PromiseRule(kind, service, event, Effect.KEPT, null, said, null);
    }

    private static PromiseRule missed(
            String kind, String service, String event, String due, String where) {
        return new PromiseRule(kind, service, event, Effect.MISSED, due, null, where);
    }

    private static PromiseRule dropped(String kind, String service, String event, String where) {
        return new PromiseRule(kind, service, event, Effect.DROPPED, null, null, where);
    }

    private static Said late(String field) {
        return new Said(field, true);
    }

    private static Said onTime(String field) {
        return new Said(field, false);
    }
}
