package org.nuandong.dispatch.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent; set by the operator of the deployment. */
@ConfigMapping(prefix = "nuandong.webhooks")
public interface WebhookConfig {

    /**
     * Where webhooks may go: {@code host:port} or {@code network/bits:port}, port {@code *} for
     * any. Nothing is allowed when empty. Loopback needs a numeric entry; link-local never.
     */
    Optional<List<String>> allowedTargets();

    /** Time to connect. */
    @WithDefault("PT3S")
    Duration connectTimeout();

    /** Time for the whole exchange, however slowly the receiver answers. */
    @WithDefault("PT10S")
    Duration totalTimeout();

    /** Where the outer world reaches this service; links in what is sent begin with it. */
    Optional<String> publicUrl();

    /** Attempts under way at the same time, over all channels of this replica. */
    @WithDefault("16")
    int threads();

    /** Attempts under way at the same time to one channel: a slow one must leave room. */
    @WithDefault("2")
    int inFlightPerChannel();

    /** How often the queue is looked at. */
    @WithDefault("PT0.25S")
    Duration pollInterval();
}
