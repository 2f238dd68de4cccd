package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/**
 * F05, F06: reporting dies while it reads, and gets everything once more: each fact counts once.
 */
@Tag("prove")
class ReportingKilledIT {

    @Test
    void every_fact_counts_once_however_often_its_reader_dies_and_reads_again() throws Exception {
        try (Proof proof = Proof.of("F05")) {
            ServiceProcess reporting = proof.system().service(Service.REPORTING);
            for (int i = 0; i < Proving.rounds(); i++) {
                proof.round(
                        () -> {
                            reporting.kill();
                            reporting.start();
                            reporting.awaitReady();
                        });
            }
            proof.sum();
            proof.say("everything is delivered once more, after an orderly stop");
            Delivery delivery = new Delivery(proof.system().backbone().bootstrapServers());
            proof.round(
                    () -> {
                        reporting.stop();
                        long again = delivery.rewind();
                        assertThat(again).isPositive();
                        reporting.start();
                        reporting.awaitReady();
                        await().atMost(Duration.ofMinutes(10))
                                .until(() -> delivery.reached() >= again);
                        proof.say(again + " events delivered a second time");
                    });
        }
    }
}
