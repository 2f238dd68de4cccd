package org.nuandong.beneficiary.wandering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** By when the home community acknowledges, and by when somebody looks after the person. */
@ApplicationScoped
class WanderingClocks {

    static final String FOLLOW_UP = "wandering-follow-up";
    static final String WARNING = "wandering-warning";

    private final Deadlines deadlines;
    private final Presets presets;

    WanderingClocks(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    void lookAfter(WanderingEntry entry, Instant due) {
        entry.lookAfterBy(due);
        set(entry, FOLLOW_UP, due);
    }

    void warn(WanderingEntry entry, Instant at) {
        set(
                entry,
                WARNING,
                at.plus(presets.duration("wandering.acknowledge-within", entry.home(), at)));
    }

    void acknowledged(WanderingEntry entry) {
        deadlines.done(entry.id(), WARNING);
    }

    void lookedAfter(WanderingEntry entry) {
        deadlines.done(entry.id(), FOLLOW_UP);
        deadlines.done(entry.id(), WARNING);
    }

    void stop(WanderingEntry entry, String reason) {
        deadlines.cancel(entry.id(), reason);
    }

    private void set(WanderingEntry entry, String step, Instant due) {
        deadlines.set(WanderingEntry.TYPE, entry.id(), step, due, entry.responsible(), null);
    }
}
