package org.nuandong.dispatch.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;

/** Sets and ends the deadlines of an obligation: the alarm at lead time, and the end. */
@ApplicationScoped
class ObligationClock {

    static final String TYPE = "patrol-obligation";
    static final String DUE = "patrol-obligation-due";
    static final String WARNING = "patrol-obligation-warning";

    /** The last moment still belongs to the period, so the miss comes just after it. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private final Deadlines deadlines;

    ObligationClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void start(Obligation obligation, Instant now) {
        if (!obligation.isOpen()) {
            return;
        }
        set(obligation, DUE, obligation.dueAt().plus(JUST_AFTER));
        Instant warning = obligation.dueAt().minus(obligation.lead());
        set(obligation, WARNING, warning.isBefore(now) ? now : warning);
    }

    /** The end moved, or more or less is owed. */
    void restart(Obligation obligation, Instant now) {
        deadlines.cancel(obligation.id(), "set anew", DUE, WARNING);
        start(obligation, now);
    }

    /** Cancelled, not done: a duty that rises sets the same end again. */
    void met(Obligation obligation) {
        deadlines.cancel(obligation.id(), "met", DUE, WARNING);
    }

    void missed(Obligation obligation) {
        deadlines.cancel(obligation.id(), "missed", DUE, WARNING);
    }

    private void set(Obligation obligation, String step, Instant at) {
        deadlines.set(TYPE, obligation.id(), step, at, obligation.region(), obligation.unitId());
    }
}
