package org.nuandong.dispatch.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets webhooks go to this machine, and gives up on a receiver after three seconds. */
public class LocalTargets implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "nuandong.webhooks.allowed-targets", "127.0.0.0/8:*,gateway.example:8443",
                "nuandong.webhooks.connect-timeout", "PT2S",
                "nuandong.webhooks.total-timeout", "PT3S",
                "nuandong.webhooks.poll-interval", "PT0.05S");
    }

    @Override
    public void stop() {}
}
