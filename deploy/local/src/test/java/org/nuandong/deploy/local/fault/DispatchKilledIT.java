package org.nuandong.deploy.local.fault;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/** F01: kill -9 of dispatch under load, at random instants. */
@Tag("prove")
class DispatchKilledIT {

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_told_twice() throws Exception {
        try (Proof proof = Proof.of("F01")) {
            ServiceProcess dispatch = proof.system().service(Service.DISPATCH);
            for (int i = 0; i < Proving.rounds(); i++) {
                proof.round(
                        () -> {
                            dispatch.kill();
                            dispatch.start();
                            dispatch.awaitReady();
                        });
            }
            proof.sum();
        }
    }
}
