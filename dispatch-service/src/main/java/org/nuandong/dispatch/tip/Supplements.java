package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Joining;
import org.nuandong.dispatch.priority.Priorities;

/** 续报: what comes later is added to its tip; nothing of the first is lost. */
@ApplicationScoped
class Supplements {

    private static final String AFTER_THE_END = "supplement-after-end";

    private final TipRepository tips;
    private final IncidentRepository incidents;
    private final Joining joining;
    private final TipEvents events;
    private final EventOutbox outbox;
    private final FirstPlace firstPlace;
    private final Priorities priorities;
    private final Alarms alarms;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    Supplements(
            TipRepository tips,
            IncidentRepository incidents,
            Joining joining,
            TipEvents events,
            EventOutbox outbox,
            FirstPlace firstPlace,
            Priorities priorities,
            Alarms alarms,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.tips = tips;
        this.incidents = incidents;
        this.joining = joining;
        this.events = events;
        this.outbox = outbox;
        this.firstPlace = firstPlace;
        this.priorities = priorities;
        this.alarms = alarms;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Told to one of our people; the same words again are another supplement. */
    Supplement add(UUID tipId, SupplementRequest told, Instant at) {
        Tip tip = tips.locked(tipId);
        Incident incident = incidents.locked(tip.incidentId());
        UUID id = EventId.at(clock.instant());
        Supplement added =
                new Supplement(
                        tipId,
                        id,
                        told,
                        personal.blindIndex("tip-content", id.toString()),
                        caller.subject(),
                        at);
        tips.persist(added);
        NewTip.Place place = new NewTip.Place(told.address(), told.point(), told.description());
        NewTip.Place found =
                incident.point() == null ? firstPlace.of(place, incident.region()) : place;
        boolean corrected =
                joining.supplement(incident, found.address(), found.point(), found.description());
        if (told.facts() != null) {
            priorities.raise(incident, told.facts(), at);
        }
        outbox.record(events.supplemented(tip, 0, corrected, at));
        wakeWhenOver(incident, at);
        return added;
    }

    /** A content that came before changes nothing: platforms send again what was answered late. */
    @Transactional
    @ActivateRequestContext
    Receipt add(Receipt first, NewTip call) {
        Tip tip = tips.locked(first.tipId());
        if (!tips.hasSupplement(tip.id(), call.key())) {
            tips.persist(new Supplement(tip.id(), call));
            Incident incident = incidents.locked(tip.incidentId());
            boolean corrected =
                    joining.supplement(
                            incident,
                            call.place().address(),
                            call.place().point(),
                            call.place().description());
            if (!call.facts().isEmpty()) {
                priorities.raise(incident, call.facts(), call.recordedAt());
            }
            outbox.record(
                    events.supplemented(tip, call.warnings().size(), corrected, call.recordedAt()));
            wakeWhenOver(incident, call.recordedAt());
        }
        return first.with(call.warnings());
    }

    /**
     * The team that would read it has gone: somebody decides whether the incident goes on. Whoever
     * calls again about the same person must not be filed away.
     */
    private void wakeWhenOver(Incident incident, Instant at) {
        if (incident.isOver() && !incident.isBackEntered()) {
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    AlarmSubject.INCIDENT,
                                    incident.id(),
                                    incident.incidentNo(),
                                    incident.region(),
                                    incident.unitId(),
                                    incident.isTest()),
                            AFTER_THE_END,
                            Role.DUTY_LEADER,
                            null,
                            at));
        }
    }
}
