package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.StatedTime;

/** Locks the stay before anything of its day is written; a closed one refuses. */
@ApplicationScoped
class Moments {

    private final Stays stays;
    private final Caller caller;
    private final Clock clock;

    Moments(Stays stays, Caller caller, Clock clock) {
        this.stays = stays;
        this.caller = caller;
        this.clock = clock;
    }

    Moment of(UUID caseId, Instant stated, BackEntry backEntry) {
        Stay stay = stays.lockOpen(caseId);
        boolean entered = BackEntry.allowed(backEntry, caller);
        Instant now = clock.instant();
        Instant at = StatedTime.after(stay.admittedAt(), stated, now, "occurredAt");
        return new Moment(stay, at, now, caller.subject(), entered);
    }
}
