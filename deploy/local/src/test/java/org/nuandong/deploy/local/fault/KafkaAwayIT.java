package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** F04: Kafka is away for minutes; calls are taken all the same and told in order afterwards. */
@Tag("prove")
class KafkaAwayIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void intake_goes_on_and_the_backlog_drains_in_order() throws Exception {
        for (int i = 0; i < Proving.longRounds(); i++) {
            try (Proof proof = Proof.of("F04")) {
                Figures figures = proof.round(() -> kafkaIsAway(proof));
                assertThat(figures.unknown()).as("deeds without an answer").isZero();
                proof.say(
                        String.format(
                                "drained %.0f events/s",
                                figures.backlog() * 1_000.0 / figures.quiet().toMillis()));
            }
        }
    }

    private static void kafkaIsAway(Proof proof) {
        Waits waits = proof.journal().waits();
        Duration before = waits.p99();
        waits.begin();
        proof.system().backbone().killKafka();
        ServiceProcess dispatch = proof.system().service(Service.DISPATCH);
        await().atMost(Duration.ofSeconds(30)).until(() -> isDegraded(dispatch));
        Duration away = Proving.away();
        await().during(away)
                .atMost(away.plusSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> dispatch.isReady() && isDegraded(dispatch));
        proof.say(
                String.format(
                        "p99 of an answer %d ms before, %d ms without Kafka",
                        before.toMillis(), waits.p99().toMillis()));
        proof.system().backbone().startKafka();
    }

    private static boolean isDegraded(ServiceProcess dispatch) throws IOException {
        JsonNode health = JSON.readTree(dispatch.management("/q/health/ready").toURL());
        for (JsonNode check : health.path("checks")) {
            if ("events".equals(check.path("name").asText())) {
                return check.path("data").path("degraded").asBoolean();
            }
        }
        return false;
    }
}
