package org.nuandong.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.files.sealed.SealedFiles;

/** 到期删除: the file, the waiting rows and the old values go; the counts stay. */
@ApplicationScoped
class ImportRetention implements DeadlineHandler {

    static final String STEP = "import-file-kept";

    private final ImportRepository imports;
    private final ImportTable table;
    private final EffectTable effects;
    private final SealedFiles files;
    private final Deadlines deadlines;

    ImportRetention(
            ImportRepository imports,
            ImportTable table,
            EffectTable effects,
            SealedFiles files,
            Deadlines deadlines) {
        this.imports = imports;
        this.table = table;
        this.effects = effects;
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        ImportRun run = imports.lock(deadline.aggregateId());
        if (run == null) {
            return;
        }
        files.remove(run.id());
        Instant undo = run.undoUntil();
        if (undo != null && undo.isAfter(now)) {
            deadlines.set("import", run.id(), STEP, undo.plusSeconds(1), run.region(), null);
            return;
        }
        if (run.isOver()) {
            table.clear(run.id());
            effects.forgetValues(run.id());
        } else {
            deadlines.set("import", run.id(), STEP, now.plusSeconds(86_400), run.region(), null);
        }
    }
}
