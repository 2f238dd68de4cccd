package org.nuandong.dispatch.tip;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.nuandong.dispatch.incident.Ladder;
import org.nuandong.dispatch.priority.Judged;

/** What an incident starts with: the presets of this moment, its priority and first deadlines. */
record Opening(
        String nearTarget,
        String farTarget,
        Ladder ladder,
        Instant deadlineAt,
        Instant warningDueAt,
        Instant breachDueAt,
        int numberYear,
        Instant answerDueAt,
        Judged judged) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A back-entered incident is over: its clock is judged, but nobody is woken. */
    static Opening of(
            NewTip tip,
            String nearTarget,
            String farTarget,
            Ladder ladder,
            Instant answerDueAt,
            Judged judged) {
        Instant deadline = tip.receivedAt().plus(Duration.parse(nearTarget));
        boolean wakes = tip.wakes();
        return new Opening(
                nearTarget,
                farTarget,
                ladder,
                deadline,
                wakes ? ladder.nextWarning(deadline, tip.receivedAt()).orElse(null) : null,
                wakes ? ladder.breach(deadline) : null,
                tip.receivedAt().atZone(BEIJING).getYear(),
                answerDueAt,
                judged);
    }
}
