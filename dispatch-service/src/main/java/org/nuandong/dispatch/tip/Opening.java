package org.nuandong.dispatch.tip;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.nuandong.dispatch.incident.Ladder;

/** What an incident starts with: the presets of this moment, its priority and first deadlines. */
record Opening(
        Duration near,
        Duration far,
        Ladder ladder,
        Instant deadlineAt,
        Instant warningDueAt,
        Instant breachDueAt,
        int numberYear,
        String priority) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A back-entered incident is over: its clock is judged, but nobody is woken. */
    static Opening of(NewTip tip, Duration near, Duration far, Ladder ladder) {
        Instant deadline = tip.receivedAt().plus(near);
        boolean wakes = !tip.isBackEntered();
        return new Opening(
                near,
                far,
                ladder,
                deadline,
                wakes ? ladder.nextWarning(deadline, tip.receivedAt()).orElse(null) : null,
                wakes ? ladder.breach(deadline) : null,
                tip.receivedAt().atZone(BEIJING).getYear(),
                Priority.of(tip.facts()).code());
    }
}
