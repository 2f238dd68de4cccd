package org.nuandong.dispatch.tip;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the intake of tips queues. */
@ConfigMapping(prefix = "nuandong.intake")
interface IntakeConfig {

    /** Tips that may wait; more are answered 503 with Retry-After. */
    @WithDefault("10000")
    int queue();

    /** Tips in one commit, at most. */
    @WithDefault("256")
    int batch();

    /** How long a caller waits for the commit before the answer is 503. */
    @WithDefault("PT2S")
    Duration answerWithin();
}
