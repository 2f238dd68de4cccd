package org.nuandong.deploy.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.deploy.embedded.ChildProcess;
import org.nuandong.deploy.embedded.EmbeddedKafka;
import org.nuandong.deploy.embedded.EmbeddedPostgres;
import org.nuandong.deploy.embedded.KafkaSettings;
import org.nuandong.deploy.embedded.PostgresSettings;

/** What a killed launcher left running on a home: services, Kafka, PostgreSQL, in that order. */
final class Strays {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Strays() {}

    /** Ends them; answers their names. */
    static List<String> stop(LocalHome home) {
        List<String> stopped = new ArrayList<>();
        List<ProcessHandle> services = new ArrayList<>();
        for (Service service : Service.values()) {
            home.keptPid(service)
                    .flatMap(pid -> ChildProcess.living(pid, ServiceSetup.mark(home)))
                    .ifPresent(
                            process -> {
                                process.destroy();
                                services.add(process);
                                stopped.add(service.displayName());
                            });
        }
        services.forEach(Strays::awaitEnd);
        if (EmbeddedKafka.stopStray(KafkaSettings.in(home.kafka()))) {
            stopped.add("Kafka");
        }
        if (EmbeddedPostgres.stopStray(PostgresSettings.in(home.postgres()))) {
            stopped.add("PostgreSQL");
        }
        return stopped;
    }

    private static void awaitEnd(ProcessHandle process) {
        if (!ChildProcess.ended(process, PATIENCE)) {
            process.destroyForcibly();
            ChildProcess.ended(process, PATIENCE);
        }
    }
}
