package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Joining;

/** 并案: several tips, one incident, by a person's decision, which can be undone. */
@ApplicationScoped
class TipLinks {

    private final TipRepository tips;
    private final IncidentRepository incidents;
    private final Joining joining;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final Clock clock;

    TipLinks(
            TipRepository tips,
            IncidentRepository incidents,
            Joining joining,
            TipEvents events,
            EventOutbox outbox,
            Clock clock) {
        this.tips = tips;
        this.incidents = incidents;
        this.joining = joining;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The incident that has no tip left is cancelled; the clock counts from the earliest tip. */
    Tip link(UUID tipId, UUID incidentId, String reason) {
        Tip tip = tips.locked(tipId);
        Instant now = clock.instant();
        UUID left = tip.link(incidentId);
        tips.flush();
        Incident survivor = incidents.lockedWith(left, incidentId);
        joining.join(
                survivor,
                incidents.visible(left),
                new Joining.Call(tip.receivedAt(), tip.ringing().answerSeconds()),
                reason);
        if (tips.countOf(left) == 0) {
            joining.cancelFor(incidents.locked(left), survivor);
        }
        outbox.record(events.linked(tip, reason, survivor.clock().deadlineAt(), now));
        return tip;
    }

    /** Back to its own incident, whose clock runs on from the tip; the other's never moves back. */
    Tip unlink(UUID tipId, String reason) {
        Tip tip = tips.locked(tipId);
        UUID left = tip.unlink();
        Incident own = incidents.lockedWith(left, tip.incidentId());
        joining.part(incidents.locked(left), reason);
        joining.revive(own);
        outbox.record(events.unlinked(tip, reason, clock.instant()));
        return tip;
    }
}
