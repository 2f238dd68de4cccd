package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentEnded;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.IncidentState;
import org.nuandong.dispatch.platform.ListedText;
import org.nuandong.dispatch.scene.HelpedPersons;
import org.nuandong.dispatch.scene.HelpedPersons.Helped;
import org.nuandong.dispatch.tip.ReporterClaim;

/**
 * 奖励人选: a reward arises when an incident is resolved with somebody helped and a reporter who earns
 * it. Never by itself for test calls, finds of a patrol and what was entered afterwards.
 */
@ApplicationScoped
class RewardProposals {

    private final RewardRepository rewards;
    private final IncidentRepository incidents;
    private final Claimants claimants;
    private final HelpedPersons helped;
    private final HelpedOnce once;
    private final RewardEvents events;
    private final Presets presets;
    private final Clock clock;

    RewardProposals(
            RewardRepository rewards,
            IncidentRepository incidents,
            Claimants claimants,
            HelpedPersons helped,
            HelpedOnce once,
            RewardEvents events,
            Presets presets,
            Clock clock) {
        this.rewards = rewards;
        this.incidents = incidents;
        this.claimants = claimants;
        this.helped = helped;
        this.once = once;
        this.events = events;
        this.presets = presets;
        this.clock = clock;
    }

    void resolved(@Observes IncidentEnded ended) {
        if (!IncidentEnded.RESOLVED.equals(ended.how())
                || ended.test()
                || ended.backEntered()
                || claimants.foundByPatrol(ended.incidentId())) {
            return;
        }
        List<Helped> persons = helpedAt(ended.incidentId(), ended);
        RewardTerms terms = terms(ended.incidentId());
        List<ReporterClaim> earning =
                claimants.of(ended.incidentId(), terms.channels(), terms.staffKinds());
        if (persons.isEmpty() || earning.isEmpty()) {
            return;
        }
        UUID first = earning.get(0).tipId();
        rewards.ofIncident(ended.incidentId())
                .ifPresentOrElse(
                        known -> again(known, first, persons),
                        () -> propose(ended.incidentId(), first, terms, persons, false));
    }

    /** Somebody's decision, for what does not arise by itself. */
    Reward byHand(UUID incidentId) {
        Incident incident = incidents.locked(incidentId);
        if (incident.isTest()) {
            throw RewardProblem.NOT_FOR_TEST_CALLS.at("incidentId");
        }
        if (rewards.ofIncident(incidentId).isPresent()) {
            throw RewardProblem.REWARD_EXISTS.at("incidentId");
        }
        requireResolved(incident);
        RewardTerms terms = terms(incidentId);
        List<ReporterClaim> earning =
                claimants.of(incidentId, terms.channels(), terms.staffKinds());
        if (earning.isEmpty()) {
            throw RewardProblem.NOBODY_TO_REWARD.at("incidentId");
        }
        List<Helped> persons = helpedAt(incident);
        if (persons.isEmpty()) {
            throw RewardProblem.NOBODY_HELPED.at("incidentId");
        }
        return propose(incidentId, earning.get(0).tipId(), terms, persons, true);
    }

    static void requireResolved(Incident incident) {
        if (incident.state() != IncidentState.RESOLVED
                && incident.state() != IncidentState.CLOSED) {
            throw RewardProblem.INCIDENT_NOT_RESOLVED.because(incident.state().code());
        }
    }

    private Reward propose(
            UUID incidentId, UUID tipId, RewardTerms terms, List<Helped> persons, boolean byHand) {
        Reward reward =
                new Reward(incidents.findById(incidentId), tipId, terms, byHand, clock.instant());
        rewards.persistAndFlush(reward);
        persons.forEach(person -> once.add(reward.id(), person.subjectId(), person.at()));
        events.proposed(reward);
        return reward;
    }

    /** Resolved once more: what nobody has verified yet follows, the rest stays. */
    private void again(Reward known, UUID first, List<Helped> persons) {
        Reward reward = rewards.locked(known.id());
        if (reward.state() == RewardState.PENDING_VERIFICATION) {
            reward.proposeAgain(first);
            once.keepOnly(reward.id(), persons.stream().map(Helped::subjectId).toList());
            persons.forEach(person -> once.add(reward.id(), person.subjectId(), person.at()));
        }
    }

    private List<Helped> helpedAt(UUID incidentId, IncidentEnded ended) {
        return helpedAt(incidentId, unhelped(ended.region(), ended.at()));
    }

    List<Helped> helpedAt(Incident incident) {
        return helpedAt(incident.id(), unhelped(incident.region(), clock.instant()));
    }

    private List<Helped> helpedAt(UUID incidentId, List<String> unhelped) {
        return helped.of(incidentId).stream()
                .filter(person -> !unhelped.contains(person.outcome()))
                .toList();
    }

    private List<String> unhelped(RegionCode region, Instant at) {
        return ListedText.codes(presets.text("dispatch.reward.unhelped-outcomes", region, at));
    }

    private RewardTerms terms(UUID incidentId) {
        RegionCode region = incidents.findById(incidentId).region();
        Instant now = clock.instant();
        return new RewardTerms(
                presets.amount("dispatch.reward.amount", region, now).setScale(2),
                presets.integer("dispatch.reward.person-days", region, now),
                presets.text("dispatch.reward.channels", region, now),
                presets.text("dispatch.reward.staff-kinds", region, now));
    }
}
