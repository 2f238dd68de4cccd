package org.nuandong.intake.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.JobWork;

/** 入库: writes what was accepted, in the name of whoever accepted it. */
@ApplicationScoped
class AcceptanceJob implements JobWork {

    static final String KIND = "import-acceptance";

    private final ImportRepository imports;
    private final ImportTable table;
    private final ImportKinds kinds;
    private final ImportEvents events;
    private final Caller caller;
    private final Clock clock;

    AcceptanceJob(
            ImportRepository imports,
            ImportTable table,
            ImportKinds kinds,
            ImportEvents events,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.table = table;
        this.kinds = kinds;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
        if (run == null || run.state() != ImportState.ACCEPTING) {
            return;
        }
        caller.actingFor(
                run.acceptedBy(),
                run.acceptedRoles(),
                () -> {
                    kinds.of(run).write(run);
                    QuarkusTransaction.requiringNew().run(() -> end(id));
                });
    }

    private void end(UUID id) {
        ImportRun run = imports.lock(id);
        run.accepted(clock.instant());
        table.forgetBatches(id);
        events.accepted(run, clock.instant());
    }
}
