package org.nuandong.dispatch.reward;

import java.util.Arrays;
import java.util.Locale;
import org.nuandong.commons.problem.CommonProblem;

/** 奖励状态: how far a reward has got. */
enum RewardState {
    PENDING_VERIFICATION,
    VERIFIED,
    APPROVED,
    PAID,
    REFUSED,
    REVERSED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 400 for an unknown code; null stays null. */
    static RewardState of(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "reward-state"));
    }
}
