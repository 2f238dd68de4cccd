package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Joining;

/** 续报: the same reference with other content is added to its tip; nothing of the first is lost. */
@ApplicationScoped
class Supplements {

    private final TipRepository tips;
    private final IncidentRepository incidents;
    private final Joining joining;
    private final TipEvents events;
    private final EventOutbox outbox;

    Supplements(
            TipRepository tips,
            IncidentRepository incidents,
            Joining joining,
            TipEvents events,
            EventOutbox outbox) {
        this.tips = tips;
        this.incidents = incidents;
        this.joining = joining;
        this.events = events;
        this.outbox = outbox;
    }

    /** A content that came before changes nothing: platforms send again what was answered late. */
    @Transactional
    @ActivateRequestContext
    Receipt add(Receipt first, NewTip call) {
        Tip tip = tips.locked(first.tipId());
        if (!tips.hasSupplement(tip.id(), call.key())) {
            tips.persist(new Supplement(tip.id(), call));
            Incident incident = incidents.locked(tip.incidentId());
            joining.supplement(incident, call.place().address(), call.place().point());
            outbox.record(events.supplemented(tip, call.warnings().size(), call.recordedAt()));
        }
        return first.with(call.warnings());
    }
}
