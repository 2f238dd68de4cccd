package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Backbone;
import org.nuandong.deploy.local.ServiceProcess;

/** F02: kill -9 of PostgreSQL under load; it is back after five seconds. */
@Tag("prove")
class DatabaseKilledIT {

    private static final Duration AWAY = Duration.ofSeconds(5);

    @Test
    void services_stay_up_and_reconnect_by_themselves() throws Exception {
        try (Proof proof = Proof.of("F02")) {
            Backbone backbone = proof.system().backbone();
            for (int i = 0; i < Proving.rounds(); i++) {
                proof.round(
                        () -> {
                            backbone.killPostgres();
                            Outage.lasts(AWAY);
                            backbone.startPostgres();
                        });
                assertThat(proof.system().services()).allMatch(ServiceProcess::isAlive);
            }
            proof.sum();
        }
    }
}
