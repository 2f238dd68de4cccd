package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.team.TeamBooking;

/** The door through which tips change incidents: joined, parted, supplemented. */
@ApplicationScoped
public class Joining {

    private static final String UNLINKED = "tip-unlinked";
    private static final String REINSTATED = "tip-reinstated";

    private final IncidentLog log;
    private final IncidentEvents events;
    private final LadderStart ladder;
    private final Breach breach;
    private final Cancelling cancelling;
    private final Reopening reopening;
    private final TeamBooking teams;
    private final Clock clock;

    Joining(
            IncidentLog log,
            IncidentEvents events,
            LadderStart ladder,
            Breach breach,
            Cancelling cancelling,
            Reopening reopening,
            TeamBooking teams,
            Clock clock) {
        this.log = log;
        this.events = events;
        this.ladder = ladder;
        this.breach = breach;
        this.cancelling = cancelling;
        this.reopening = reopening;
        this.teams = teams;
        this.clock = clock;
    }

    /** When its call came in, and how long it rang, in seconds; null: not told. */
    public record Call(Instant receivedAt, Long answerSeconds) {}

    /** One more tip; an earlier one moves the deadline forward and is the first call. */
    public void join(Incident incident, Incident left, Call call, String reason) {
        if (!incident.mayGoOnFor(left)) {
            throw IncidentProblem.SURVIVOR_UNUSABLE.at("incidentId");
        }
        Instant now = clock.instant();
        log.story(incident, now, "tip-linked", StoryTeller.code("link-reason", reason));
        Boolean onTime = incident.clock().onTime();
        // Whoever a patrol found was awaited by nobody: no clock is judged there.
        if (incident.isByPatrol() || !incident.clock().startNoLaterThan(call)) {
            return;
        }
        log.story(incident, now, "deadline-moved", incident.clock().deadlineAt());
        events.deadlineMoved(incident, now);
        if (!incident.clock().isRunning()) {
            judgeAnew(incident, onTime, now);
        } else if (incident.isAwaitingSomebody()) {
            ladder.restart(incident, "an earlier tip was linked", now);
        } else {
            // Guided or found elsewhere: over, so nobody is woken; it may have ended too late.
            breach.record(incident, incident.resolvedAt());
        }
    }

    /** A team is there already: by the earlier tip it may have come too late. */
    private void judgeAnew(Incident incident, Boolean onTimeBefore, Instant now) {
        if (Objects.equals(onTimeBefore, incident.clock().onTime())) {
            return;
        }
        breach.record(incident, now);
        incident.clock().arrivalToldBy(events.judgedAnew(incident));
        log.story(incident, now, "arrival-judged-late", incident.clock().arrivedAt());
    }

    /** The last tip has gone to another incident: this one ends as its duplicate. */
    public void cancelFor(Incident incident, Incident survivor) {
        cancelling.cancelFor(incident, survivor);
    }

    /**
     * Its only tip was rejected, so nobody is to be helped: the incident is cancelled for this
     * reason (dictionary cancellation-reason). False when a team has arrived: then it goes on.
     */
    public boolean withdraw(Incident incident, String reason) {
        if (!incident.isAwaitingSomebody()) {
            return false;
        }
        cancelling.cancel(incident, reason);
        return true;
    }

    public void part(Incident incident, String reason) {
        log.story(
                incident, clock.instant(), "tip-unlinked", StoryTeller.code("link-reason", reason));
    }

    /** The tip comes back; an incident that was over goes on, its clock from where it started. */
    public void revive(Incident incident) {
        if (!incident.state().isOpen()) {
            goOn(incident, UNLINKED);
        }
    }

    /** A tip counts again: an incident that was given up goes on, its clock as it was. */
    public void reinstate(Incident incident) {
        if (incident.state() == IncidentState.CANCELLED) {
            goOn(incident, REINSTATED);
        }
    }

    private void goOn(Incident incident, String reason) {
        reopening.reopen(incident, reason, clock.instant());
    }

    /** What came later about a tip: the pin may move, the clock never. Answers whether it did. */
    public boolean supplement(
            Incident incident, String address, GeoPoint point, String description) {
        Instant now = clock.instant();
        if (description == null) {
            log.story(incident, now, "supplemented");
        } else {
            log.story(incident, now, "supplemented-with", description);
        }
        boolean corrected = incident.correctPlace(address, point);
        if (corrected) {
            log.story(incident, now, "place-corrected");
            teams.placeCorrected(incident.id(), incident.point());
        }
        return corrected;
    }
}
