package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.handover.Handovers;
import org.nuandong.dispatch.platform.StatedTime;

/** 办理返乡: plan, hold, release, leave, arrive, come back; each step locks the journey first. */
@ApplicationScoped
class JourneyWork {

    private final JourneyRepository journeys;
    private final JourneyEvents events;
    private final JourneyClock times;
    private final JourneyAlarms alarms;
    private final SafeWay way;
    private final Stays stays;
    private final Handovers handovers;
    private final EvidenceBook evidence;
    private final Caller caller;
    private final Clock clock;

    JourneyWork(
            JourneyRepository journeys,
            JourneyEvents events,
            JourneyClock times,
            JourneyAlarms alarms,
            SafeWay way,
            Stays stays,
            Handovers handovers,
            EvidenceBook evidence,
            Caller caller,
            Clock clock) {
        this.journeys = journeys;
        this.events = events;
        this.times = times;
        this.alarms = alarms;
        this.way = way;
        this.stays = stays;
        this.handovers = handovers;
        this.evidence = evidence;
        this.caller = caller;
        this.clock = clock;
    }

    /** R211: who may not leave alone is given no voucher. */
    Journey plan(UUID caseId, JourneyRequests.Plan plan) {
        Stay stay = stays.lockOpen(caseId);
        if (journeys.hasOpen(caseId)) {
            throw JourneyProblem.JOURNEY_OPEN_ALREADY.because();
        }
        if (Journey.VOUCHER.equals(plan.means()) && !stay.mayLeaveAlone()) {
            throw JourneyProblem.JOURNEY_NEEDS_ESCORT.at("means");
        }
        Instant now = clock.instant();
        Journey journey = new Journey(stay, plan, caller.subject(), now);
        journeys.persistAndFlush(journey);
        times.start(journey);
        events.planned(journey);
        if (journey.weather(way.worst(journey, now), now)) {
            times.turned(journey, now);
        }
        return journey;
    }

    Journey hold(UUID id, JourneyRequests.Holding body) {
        Journey journey = journeys.lockVisible(id);
        Instant now = clock.instant();
        if (journey.hold(new Hold(body.reason(), body.note(), caller.subject(), now))) {
            times.turned(journey, now);
        }
        return journey;
    }

    /** The weather is looked at again: the word alone does not make a way safe. */
    Journey release(UUID id) {
        Journey journey = journeys.lockVisible(id);
        Instant now = clock.instant();
        if (journey.release(now)) {
            times.turned(journey, now);
        }
        return journey;
    }

    Journey depart(UUID id, JourneyRequests.Departure body) {
        Journey journey = journeys.lockVisible(id);
        stays.visible(journey.caseId());
        Instant at = StatedTime.after(journey.plannedAt(), body.at(), clock.instant(), "at");
        journey.depart(body.escorts(), at);
        if (journey.isEscorted()) {
            sign(journey, body.signatureIds());
        }
        times.departed(journey);
        events.departed(journey);
        return journey;
    }

    /** 随行人员签字: each companion signs that the guest was taken along. */
    private void sign(Journey journey, List<UUID> signatures) {
        List<UUID> given = signatures == null ? List.of() : signatures.stream().distinct().toList();
        if (given.size() < journey.escorts().stream().distinct().count()) {
            throw JourneyProblem.COMPANIONS_NOT_SIGNED.at("signatureIds");
        }
        for (UUID signature : given) {
            if (!"signature".equals(evidence.kind(signature, journey.region()))) {
                throw JourneyProblem.COMPANIONS_NOT_SIGNED.at("signatureIds");
            }
            evidence.bind(signature, Journey.TYPE, journey.id());
        }
    }

    /** R161: whoever is escorted is over there only with both signatures. */
    Journey arrive(UUID id, JourneyRequests.Arrival body) {
        Journey journey = journeys.lockVisible(id);
        Instant at = StatedTime.after(journey.departedAt(), body.at(), clock.instant(), "at");
        boolean signed =
                body.handoverId() != null
                        && handovers.isAccepted(
                                body.handoverId(), journey.caseId(), journey.subjectId());
        if (!signed && (journey.isEscorted() || body.handoverId() != null)) {
            throw JourneyProblem.HANDOVER_NOT_ACCEPTED.at("handoverId");
        }
        journey.arrive(body.handoverId(), at);
        events.arrived(journey);
        return journey;
    }

    Journey fail(UUID id, JourneyRequests.Failure body) {
        Journey journey = journeys.lockVisible(id);
        Instant now = clock.instant();
        Instant at = StatedTime.after(journey.departedAt(), body.at(), now, "at");
        journey.fail(body.reason(), body.note(), at);
        events.handoverFailed(journey);
        alarms.raise(journey, JourneyAlarms.FAILED, Role.DUTY_LEADER, now);
        return journey;
    }

    Journey cancel(UUID id, JourneyRequests.Cancellation body) {
        Journey journey = journeys.lockVisible(id);
        journey.cancel("plan-changed", body.note(), clock.instant());
        times.stop(journey, "cancelled");
        events.cancelled(journey);
        return journey;
    }

    Journey call(UUID id, JourneyRequests.Call body) {
        Journey journey = journeys.lockVisible(id);
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        HomeCall call = new HomeCall(id, body, at, caller.subject());
        journeys.add(call);
        events.homeCalled(journey, call);
        return journey;
    }

    Journey spend(UUID id, JourneyRequests.Expense body) {
        Journey journey = journeys.lockVisible(id);
        if (journey.state() == JourneyState.CANCELLED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(journey.state().code());
        }
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        JourneyCost cost = new JourneyCost(id, body.kind(), body.yuan(), at, caller.subject());
        journey.spend(body.yuan());
        journeys.add(cost);
        events.spent(journey, cost);
        return journey;
    }
}
