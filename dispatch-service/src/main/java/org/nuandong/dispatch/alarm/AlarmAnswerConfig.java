package org.nuandong.dispatch.alarm;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of answers to alarms by the message's token; behind a proxy set quarkus.http.proxy. */
@ConfigMapping(prefix = "nuandong.alarm-answers")
interface AlarmAnswerConfig {

    /** Answers of one address within the time below: a gateway's whole night of them fits. */
    @WithDefault("120")
    int perAddress();

    /** The time in which those are counted. */
    @WithDefault("PT1M")
    Duration within();

    /** Answers in work at once, of all addresses; more are answered 503. */
    @WithDefault("8")
    int inFlight();

    /** Largest body; a token and a time are smaller. */
    @WithDefault("2K")
    MemorySize maxBody();
}
