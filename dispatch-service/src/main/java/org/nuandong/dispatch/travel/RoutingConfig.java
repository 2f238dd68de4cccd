package org.nuandong.dispatch.travel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A routing engine of the deployment; without its address the presets alone answer. */
@ConfigMapping(prefix = "nuandong.travel.routing")
interface RoutingConfig {

    /** Up to the profile, e.g. http://osrm.intranet:5000/route/v1/driving; off when missing. */
    Optional<URI> url();

    /** Whoever waits for the answer is at a telephone: after this the presets answer. */
    @WithDefault("1500ms")
    Duration timeout();
}
