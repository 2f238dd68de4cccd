package org.nuandong.intake.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.JobWork;

/**
 * 撤销: household by household, each in a transaction; what was touched since stays, with all that
 * was written together with it. After a kill it goes on with what has no outcome yet.
 */
@ApplicationScoped
class UndoJob implements JobWork {

    static final String KIND = "import-undo";

    private static final int AT_ONCE = 500;

    private final ImportRepository imports;
    private final EffectTable effects;
    private final ImportKinds kinds;
    private final ImportEvents events;
    private final Caller caller;
    private final Clock clock;

    UndoJob(
            ImportRepository imports,
            EffectTable effects,
            ImportKinds kinds,
            ImportEvents events,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.effects = effects;
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
        if (run != null && run.state() == ImportState.UNDOING) {
            caller.actingFor(run.undoneBy(), run.undoneRoles(), () -> undo(run));
        }
    }

    private void undo(ImportRun run) {
        List<Integer> groups = groups(run);
        while (!groups.isEmpty()) {
            for (int number : groups) {
                QuarkusTransaction.requiringNew().run(() -> one(run, number));
            }
            groups = groups(run);
        }
        QuarkusTransaction.requiringNew().run(() -> end(run.id()));
    }

    private List<Integer> groups(ImportRun run) {
        return QuarkusTransaction.requiringNew().call(() -> effects.groups(run.id(), AT_ONCE));
    }

    private void one(ImportRun run, int number) {
        int kept = kinds.of(run).undo(run, effects.open(run.id(), number));
        if (kept > 0) {
            imports.lock(run.id()).kept(kept);
        }
    }

    private void end(UUID id) {
        ImportRun run = imports.lock(id);
        run.undone(clock.instant());
        effects.forgetValues(id);
        events.undone(run, clock.instant());
    }
}
