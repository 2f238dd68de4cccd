package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.dispatch.platform.Answers;

/** Puts a reward, who was helped and its lines together. */
@ApplicationScoped
class RewardViews {

    private final RewardRepository rewards;
    private final HelpedOnce once;

    RewardViews(RewardRepository rewards, HelpedOnce once) {
        this.rewards = rewards;
        this.once = once;
    }

    RewardView of(Reward reward) {
        return RewardView.of(reward, once.of(reward.id()), rewards.lines(reward.id()));
    }

    /** For a page of rewards: two questions for all of them, not two for each. */
    Function<Reward, RewardView> of(List<Reward> page) {
        List<UUID> ids = page.stream().map(Reward::id).toList();
        Map<UUID, List<UUID>> subjects = once.of(ids);
        Map<UUID, List<RewardLine>> lines = rewards.lines(ids);
        return reward ->
                RewardView.of(
                        reward,
                        subjects.getOrDefault(reward.id(), List.of()),
                        lines.getOrDefault(reward.id(), List.of()));
    }

    RestResponse<RewardView> answer(Reward reward) {
        rewards.flush();
        return Answers.ok(of(reward), reward.version());
    }
}
