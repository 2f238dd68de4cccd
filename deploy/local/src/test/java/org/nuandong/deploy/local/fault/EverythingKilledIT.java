package org.nuandong.deploy.local.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.ServiceProcess;

/** F03: kill -9 of everything at once; the parts come back in random orders, each started once. */
@Tag("prove")
class EverythingKilledIT {

    private record Part(String name, Runnable start) {}

    @Test
    void every_order_of_restart_ends_in_a_whole_system() throws Exception {
        try (Proof proof = Proof.of("F03")) {
            LocalSystem system = proof.system();
            List<Part> parts = parts(system);
            for (int i = 0; i < Proving.orders(); i++) {
                Collections.shuffle(parts, proof.random());
                proof.say(parts.stream().map(Part::name).collect(Collectors.joining(", ")));
                proof.round(
                        () -> {
                            system.services().parallelStream().forEach(ServiceProcess::kill);
                            system.backbone().killKafka();
                            system.backbone().killPostgres();
                            parts.forEach(part -> part.start().run());
                            system.services().forEach(ServiceProcess::awaitReady);
                        });
            }
            proof.sum();
        }
    }

    private static List<Part> parts(LocalSystem system) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("postgres", system.backbone()::startPostgres));
        parts.add(new Part("kafka", system.backbone()::startKafka));
        system.services().forEach(s -> parts.add(new Part(s.service().shortName(), s::start)));
        return parts;
    }
}
