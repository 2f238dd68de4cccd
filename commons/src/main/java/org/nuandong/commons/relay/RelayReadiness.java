package org.nuandong.commons.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Events that wait do not make a service unready: it takes calls, and says that it is degraded. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    private static final double LATE_SECONDS = 5;

    private final RelayMeters meters;

    RelayReadiness(RelayMeters meters) {
        this.meters = meters;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .up()
                .withData("degraded", meters.oldestAgeSeconds() > LATE_SECONDS)
                .withData("unpublished", meters.rows())
                .build();
    }
}
