package org.nuandong.deploy.local.journey;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** 等待: how long a journey waits for what services do by themselves. */
final class Patience {

    /** A bound for a busy machine; nobody waits for it when all is well. */
    private static final Duration BUSY_MACHINE = Duration.ofMinutes(2);

    private Patience() {}

    static ConditionFactory soon() {
        return Awaitility.await().atMost(BUSY_MACHINE);
    }
}
