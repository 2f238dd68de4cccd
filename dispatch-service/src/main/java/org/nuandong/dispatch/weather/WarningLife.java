package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;

/** Begins and ends warnings: the row's deadline, the event, the word to duty. */
@ApplicationScoped
class WarningLife {

    static final String EXPIRY = "warning-expiry";
    static final String BEGINNING = "warning-beginning";

    private final WarningRepository warnings;
    private final WarningEvents events;
    private final Deadlines deadlines;
    private final Event<WarningsChanged> changed;

    WarningLife(
            WarningRepository warnings,
            WarningEvents events,
            Deadlines deadlines,
            Event<WarningsChanged> changed) {
        this.warnings = warnings;
        this.events = events;
        this.deadlines = deadlines;
        this.changed = changed;
    }

    /** Sets its clocks; says so now when it holds now. */
    void begin(Warning warning, Instant now) {
        if (!warning.isCurrent()) {
            return;
        }
        set(warning, EXPIRY, warning.expiresAt());
        if (warning.effectiveAt().isAfter(now)) {
            set(warning, BEGINNING, warning.effectiveAt());
        } else {
            tell(warning, true, now);
        }
    }

    /** False when it had ended before. */
    boolean end(Warning warning, WarningState how, UUID by, Instant now) {
        if (!warning.end(how, by, now)) {
            return false;
        }
        deadlines.cancel(warning.id(), how.code(), EXPIRY, BEGINNING);
        events.ended(warning, how, now);
        return true;
    }

    /** What is not placed bears on nobody yet. */
    void tell(Warning warning, boolean began, Instant now) {
        if (!warning.isPlaced()) {
            return;
        }
        warnings.flush();
        changed.fire(
                new WarningsChanged(
                        warning.id(),
                        warning.kind(),
                        warning.level(),
                        warning.regions(),
                        began,
                        warning.isExercise(),
                        now));
    }

    private void set(Warning warning, String step, Instant at) {
        deadlines.set("warning", warning.id(), step, at, warning.region(), null);
    }
}
