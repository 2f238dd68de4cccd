package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.platform.StatedTime;

/**
 * The steps of an observation and the deadlines that hang on it, each by the presets of its start.
 */
@ApplicationScoped
class Observations {

    static final String DECISION = StationAlarms.PREFIX + "isolation-decision";
    static final String CHECK = StationAlarms.PREFIX + "observation-check";

    private final Moments moments;
    private final DailyRepository days;
    private final ObservationEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    Observations(
            Moments moments,
            DailyRepository days,
            ObservationEvents events,
            Deadlines deadlines,
            Presets presets,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.moments = moments;
        this.days = days;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Somebody has to decide by the preset time; nothing when one is open already. */
    Optional<Observation> propose(Moment moment, String reason) {
        if (days.openObservation(moment.stay().caseId()).isPresent()) {
            return Optional.empty();
        }
        Observation proposed = new Observation(moment, Observation.ISOLATION, reason);
        proposed.propose(
                moment.at(),
                moment.now()
                        .plus(
                                presets.duration(
                                        "care.isolation.decide-within",
                                        moment.stay().region(),
                                        moment.at())));
        days.add(proposed);
        days.flush();
        set(proposed, DECISION, proposed.decideBy());
        events.proposed(proposed);
        return Optional.of(proposed);
    }

    Observation order(UUID caseId, DayRequests.NewObservation body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        if (days.openObservation(caseId).isPresent()) {
            throw DailyProblem.OBSERVATION_OPEN.because();
        }
        Observation ordered = new Observation(moment, body.kind(), body.reason());
        days.add(started(ordered, moment.at()));
        days.flush();
        watch(ordered);
        events.started(ordered);
        return ordered;
    }

    Observation start(UUID id, Instant stated) {
        Observation observation = days.observations().lockVisible(id);
        Instant at = after(observation.proposedAt(), stated);
        started(observation, at);
        deadlines.done(id, DECISION);
        watch(observation);
        events.started(observation);
        return observation;
    }

    Observation decline(UUID id, String reason, Instant stated) {
        Observation observation = days.observations().lockVisible(id);
        Instant at = after(observation.proposedAt(), stated);
        observation.decline(at, reason);
        deadlines.done(id, DECISION);
        events.declined(observation, at);
        return observation;
    }

    Observation check(UUID id, DayRequests.NewCheck body) {
        Observation observation = days.observations().lockVisible(id);
        Instant at = after(observation.since(), body.occurredAt());
        observation.checked(at);
        ObservationCheck check =
                new ObservationCheck(
                        observation, at, clock.instant(), body.result(), caller.subject());
        check.note(body.note(), personal);
        days.add(check);
        days.flush();
        deadlines.done(id, CHECK);
        watch(observation);
        events.checked(observation, check);
        return observation;
    }

    Observation end(UUID id, String how, Instant stated) {
        Observation observation = days.observations().lockVisible(id);
        observation.end(after(observation.since(), stated), how);
        over(observation);
        return observation;
    }

    /** The stay went on another way: into hospital, or out of the door. */
    void endOf(UUID caseId, Instant at, String how) {
        days.openObservation(caseId)
                .ifPresent(
                        open -> {
                            open.over(at, how);
                            over(open);
                        });
    }

    private void over(Observation observation) {
        deadlines.cancel(observation.id(), observation.how());
        events.ended(observation);
    }

    private Observation started(Observation observation, Instant at) {
        RegionCode region = observation.region();
        observation.start(
                at,
                ofKind("care.observation.lasts", observation.kind(), region, at),
                ofKind("care.observation.check-every", observation.kind(), region, at));
        return observation;
    }

    private Duration ofKind(String key, String kind, RegionCode region, Instant at) {
        return Duration.parse(ListedText.pairs(presets.text(key, region, at)).get(kind));
    }

    /** From paper nobody is called to look. */
    void watch(Observation observation) {
        if (!observation.isBackEntered()) {
            set(observation, CHECK, observation.checkDueAt());
        }
    }

    private void set(Observation of, String step, Instant at) {
        deadlines.set(Observation.TYPE, of.id(), step, at, of.region(), of.unitId());
    }

    private Instant after(Instant previous, Instant stated) {
        return StatedTime.after(previous, stated, clock.instant(), "occurredAt");
    }
}
