package org.nuandong.reporting.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.Told;

class PromiseTest {

    private static final String NOON = "2026-12-29T12:00:00+08:00";
    private static final String DUE = "2026-12-30T00:00:00+08:00";
    private static final String AFTER = "2026-12-30T01:00:00+08:00";

    private final UUID id = UUID.randomUUID();
    private final List<ReceivedEvent> events = new ArrayList<>();

    private PromiseTest told(String service, String name, String at, Map<String, Object> data) {
        Told told = Told.of(service, name, id, events.size() + 1L, at).at(null, "632801");
        for (Map.Entry<String, Object> field : data.entrySet()) {
            told = told.with(field.getKey(), field.getValue());
        }
        events.add(told.received());
        return this;
    }

    private Promise folded(String kind) {
        return Promise.fold(kind, events).orElseThrow();
    }

    @Test
    void a_patrol_owed_and_walked_is_kept() {
        told("dispatch", "duty.obligation-set", NOON, Map.of("dueAt", DUE, "owed", 1));
        told("dispatch", "duty.obligation-met", NOON, Map.of("dueAt", DUE, "owed", 1));

        Promise patrol = folded("patrol");
        assertThat(patrol.keptAt()).isNotNull();
        assertThat(patrol.keptLate()).isFalse();
        assertThat(patrol.dropped()).isFalse();
    }

    @Test
    void a_patrol_proved_after_it_was_missed_is_kept_late_and_stays_missed() {
        told("dispatch", "duty.obligation-set", NOON, Map.of("dueAt", DUE, "owed", 1));
        told("dispatch", "duty.obligation-missed", DUE, Map.of("dueAt", DUE, "owed", 1));
        told(
                "dispatch",
                "duty.obligation-met",
                NOON,
                Map.of("dueAt", DUE, "owed", 1, "reportedLate", true));

        assertThat(folded("patrol").keptLate()).isTrue();
        assertThat(folded("patrol").missedAt()).isNotNull();
    }

    @Test
    void a_duty_lowered_to_nothing_is_dropped_and_one_raised_again_is_owed() {
        told("dispatch", "duty.obligation-set", NOON, Map.of("dueAt", DUE, "owed", 1));
        told("dispatch", "duty.obligation-set", NOON, Map.of("dueAt", DUE, "owed", 0));
        assertThat(folded("patrol").dropped()).isTrue();

        told("dispatch", "duty.obligation-set", NOON, Map.of("dueAt", DUE, "owed", 2));
        assertThat(folded("patrol").dropped()).isFalse();
    }

    @Test
    void the_first_reply_to_12345_counts_as_its_event_says() {
        told("dispatch", "work-order.opened", NOON, Map.of("replyDueAt", DUE));
        told("dispatch", "work-order.replied", NOON, Map.of("replyDueAt", DUE, "onTime", true));
        told("dispatch", "work-order.returned", NOON, Map.of("replyDueAt", DUE));
        told("dispatch", "work-order.replied", AFTER, Map.of("replyDueAt", DUE, "onTime", true));

        assertThat(folded("hotline-reply").keptLate()).isFalse();
        assertThat(folded("hotline-reply").keptAt()).isEqualTo("2026-12-29T04:00:00Z");
    }

    @Test
    void where_the_event_says_nothing_the_times_decide() {
        told("dispatch", "coordination-task.set", NOON, Map.of("dueAt", DUE));
        told("dispatch", "coordination-task.done", AFTER, Map.of());

        assertThat(folded("coordination-task").keptLate()).isTrue();
    }

    @Test
    void an_acknowledgement_that_was_late_is_no_answer_that_was_missed() {
        told("dispatch", "complaint.received", NOON, Map.of("answerBy", DUE));
        told(
                "dispatch",
                "complaint.overdue",
                NOON,
                Map.of("dueAt", NOON, "step", "complaint-acknowledge"));

        assertThat(folded("complaint-answer").missedAt()).isNull();
        assertThat(folded("complaint-answer").dueAt()).isEqualTo("2026-12-29T16:00:00Z");
    }

    @Test
    void a_call_that_brought_nothing_up_owes_nothing() {
        told("beneficiary", "callback.answered", NOON, Map.of("result", "satisfied"));

        assertThat(Promise.fold("callback-solution", events)).isEmpty();
    }
}
