package org.nuandong.commons.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the live stream. */
@ConfigMapping(prefix = "nuandong.live")
interface LiveConfig {

    /** Streams of one process at once; one more is refused with 503. */
    @WithDefault("200")
    int streams();

    /** Proxies cut what is silent for longer. */
    @WithDefault("PT15S")
    Duration heartbeat();
}
