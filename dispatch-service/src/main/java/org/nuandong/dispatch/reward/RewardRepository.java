package org.nuandong.dispatch.reward;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Rewards and their lines, as far as the caller may see. */
@ApplicationScoped
class RewardRepository implements PanacheRepositoryBase<Reward, UUID> {

    private final Caller caller;

    RewardRepository(Caller caller) {
        this.caller = caller;
    }

    Reward visible(UUID id) {
        Reward reward = findById(id);
        if (reward == null || !caller.sees(reward.region(), reward.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return reward;
    }

    /** Row-locked and as it is now: of many who want the same step, one gets it. */
    Reward locked(UUID id) {
        Reward reward = visible(id);
        getEntityManager().refresh(reward, LockModeType.PESSIMISTIC_WRITE);
        return reward;
    }

    Optional<Reward> ofIncident(UUID incidentId) {
        return find("incidentId", incidentId).firstResultOptional();
    }

    Optional<Reward> ofTip(UUID tipId) {
        return find("tipId", tipId)
                .firstResultOptional()
                .filter(reward -> caller.sees(reward.region(), reward.unitId()));
    }

    void add(RewardLine line) {
        getEntityManager().persist(line);
    }

    List<RewardLine> lines(UUID rewardId) {
        return lines(List.of(rewardId)).getOrDefault(rewardId, List.of());
    }

    Map<UUID, List<RewardLine>> lines(List<UUID> rewardIds) {
        return getEntityManager()
                .createQuery(
                        "from RewardLine l where l.rewardId in :ids order by l.recordedAt, l.id",
                        RewardLine.class)
                .setParameter("ids", rewardIds)
                .getResultStream()
                .collect(Collectors.groupingBy(RewardLine::rewardId));
    }

    /** The payment that holds now: the last one. */
    Optional<RewardLine> lastPayment(UUID rewardId) {
        return lines(rewardId).stream()
                .filter(line -> RewardLine.PAYMENT.equals(line.kind()))
                .reduce((earlier, later) -> later);
    }
}
