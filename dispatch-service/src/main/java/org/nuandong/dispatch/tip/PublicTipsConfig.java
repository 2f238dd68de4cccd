package org.nuandong.dispatch.tip;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of what answers without a token; behind a proxy set quarkus.http.proxy as well. */
@ConfigMapping(prefix = "nuandong.public-tips")
interface PublicTipsConfig {

    /** Requests of one address (IPv6: of one /64) within the time below; more are answered 429. */
    @WithDefault("60")
    int perAddress();

    /** The time in which those are counted. */
    @WithDefault("PT10M")
    Duration within();

    /** Requests in work at once, of all addresses; more are answered 503. */
    @WithDefault("32")
    int inFlight();

    /** Largest body; a form with all its fields full is smaller. */
    @WithDefault("16K")
    MemorySize maxBody();

    /**
     * Where a tip goes whose place tells no region; the region of all our stations when missing.
     */
    Optional<String> homeRegion();
}
