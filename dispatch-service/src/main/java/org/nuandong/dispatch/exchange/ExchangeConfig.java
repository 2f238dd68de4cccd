package org.nuandong.dispatch.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the deliveries to partners; where they may go stands in nuandong.webhooks. */
@ConfigMapping(prefix = "nuandong.exchange")
interface ExchangeConfig {

    /** How often new events and due deliveries are looked for. */
    @WithDefault("PT0.2S")
    Duration pollInterval();

    /** Receivers sent to at the same time by one replica; each has a thread while it answers. */
    @WithDefault("128")
    int lanes();

    /** Deliveries a lane sends before it is let go and looked at again. */
    @WithDefault("200")
    int laneTurn();

    /** A dead replica's lane is taken over after this; longer than any attempt takes. */
    @WithDefault("PT60S")
    Duration laneLease();
}
