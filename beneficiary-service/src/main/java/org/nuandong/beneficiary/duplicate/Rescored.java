package org.nuandong.beneficiary.duplicate;

import java.util.List;
import java.util.UUID;

/** 重新比对: an open pair that rose, fell or is alike no longer. */
record Rescored(
        UUID id,
        List<UUID> subjectIds,
        String region,
        Band bandBefore,
        Band band,
        DuplicatePair.State state) {

    boolean waitsForADecision() {
        return state != DuplicatePair.State.GONE && band != Band.POSSIBLE;
    }
}
