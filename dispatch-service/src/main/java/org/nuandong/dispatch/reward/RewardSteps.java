package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.tip.ReporterClaim;

/** Verified, approved or refused: what people decide about a reward, each step by somebody else. */
@ApplicationScoped
class RewardSteps {

    private final RewardRepository rewards;
    private final IncidentRepository incidents;
    private final Claimants claimants;
    private final HelpedOnce once;
    private final RewardEvents events;
    private final Caller caller;
    private final Clock clock;

    RewardSteps(
            RewardRepository rewards,
            IncidentRepository incidents,
            Claimants claimants,
            HelpedOnce once,
            RewardEvents events,
            Caller caller,
            Clock clock) {
        this.rewards = rewards;
        this.incidents = incidents;
        this.claimants = claimants;
        this.once = once;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Reward verify(UUID id, UUID tipId, String passedOver) {
        Reward reward = rewards.locked(id);
        reward.require(RewardState.PENDING_VERIFICATION);
        RewardProposals.requireResolved(incidents.findById(reward.incidentId()));
        List<ReporterClaim> earning =
                claimants.of(reward.incidentId(), reward.channels(), reward.staffKinds());
        if (earning.isEmpty()) {
            throw RewardProblem.NOBODY_TO_REWARD.because();
        }
        UUID first = earning.get(0).tipId();
        UUID verified = tipId == null ? first : tipId;
        if (earning.stream().noneMatch(claim -> claim.tipId().equals(verified))) {
            throw RewardProblem.TIP_EARNS_NOTHING.at("tipId");
        }
        boolean isFirst = verified.equals(first);
        if (!isFirst && passedOver == null) {
            throw RewardProblem.PASSED_OVER_WITHOUT_REASON.at("passedOver");
        }
        once.requireSomebodyNew(reward);
        reward.verify(verified, isFirst ? null : passedOver, caller.subject(), clock.instant());
        rewards.flush();
        events.verified(reward);
        return reward;
    }

    /**
     * What has come out since it was verified counts: a tip that fell away, one and the same
     * person.
     */
    Reward approve(UUID id) {
        Reward reward = rewards.locked(id);
        reward.require(RewardState.VERIFIED);
        requireStillDue(reward);
        reward.approve(caller.subject(), clock.instant());
        rewards.flush();
        events.approved(reward);
        return reward;
    }

    void requireStillDue(Reward reward) {
        if (claimants.of(reward).isEmpty()) {
            throw RewardProblem.TIP_EARNS_NOTHING.because();
        }
        once.requireSomebodyNew(reward);
    }

    Reward refuse(UUID id, String reason) {
        Reward reward = rewards.locked(id);
        reward.refuse(reason, caller.subject(), clock.instant());
        rewards.flush();
        events.refused(reward);
        return reward;
    }

    /** Somebody knows them: two random ids are one person. */
    Reward link(UUID id, UUID subjectId, UUID sameAs) {
        Reward reward = rewards.locked(id);
        if (!once.of(id).contains(subjectId)) {
            throw RewardProblem.PERSON_OF_ANOTHER_INCIDENT.at("subjectId");
        }
        if (!once.knows(sameAs)) {
            throw CommonProblem.NOT_FOUND.at("sameAs");
        }
        Instant now = clock.instant();
        once.link(subjectId, sameAs);
        events.personLinked(reward, subjectId, sameAs, now);
        return reward;
    }
}
