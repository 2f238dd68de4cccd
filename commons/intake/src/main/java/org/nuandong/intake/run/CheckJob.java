package org.nuandong.intake.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.files.job.JobWork;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.Sheets;

/** 校验: opens the file and lets its kind read it; begun again after a kill, it starts anew. */
@ApplicationScoped
class CheckJob implements JobWork {

    static final String KIND = "import-check";

    private final ImportRepository imports;
    private final ImportTable table;
    private final ImportKinds kinds;
    private final SealedFiles files;
    private final Presets presets;
    private final Clock clock;
    private final String mostRows;

    CheckJob(
            ImportRepository imports,
            ImportTable table,
            ImportKinds kinds,
            SealedFiles files,
            Presets presets,
            Clock clock,
            @ConfigProperty(name = "nuandong.service") String service) {
        this.imports = imports;
        this.table = table;
        this.kinds = kinds;
        this.files = files;
        this.presets = presets;
        this.clock = clock;
        mostRows = service + ".import.most-rows";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> begin(id));
        if (run == null) {
            return;
        }
        ImportKind kind = kinds.of(run);
        try (OpenSheet sheet = Sheets.open(files.read(id), kind.form(), limits(run))) {
            kind.check(run, sheet);
            QuarkusTransaction.requiringNew().run(() -> imports.lock(id).checked(clock.instant()));
        } catch (ProblemException unreadable) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, unreadable));
        }
    }

    private ImportRun begin(UUID id) {
        ImportRun run = imports.lock(id);
        if (run == null || run.state() != ImportState.CHECKING) {
            return null;
        }
        table.clear(id);
        run.beginAnew();
        return run;
    }

    private SheetLimits limits(ImportRun run) {
        return SheetLimits.ofRows(presets.integer(mostRows, run.region(), clock.instant()));
    }

    private void refuse(UUID id, ProblemException unreadable) {
        table.clear(id);
        String place = unreadable.args().length == 0 ? null : unreadable.args()[0].toString();
        imports.lock(id).refuse(unreadable.refusal().code(), place, clock.instant());
        files.remove(id);
    }
}
