package org.nuandong.beneficiary.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.job.Jobs;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.beneficiary.sealedfile.SealedFiles;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.beneficiary.sheet.SheetProblem;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;

/** The steps of an import that people take; the long ones become jobs. */
@ApplicationScoped
class Imports {

    private final ImportRepository imports;
    private final SealedFiles files;
    private final Jobs jobs;
    private final Regions regions;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final OfficeClock clock;
    private final long most;

    Imports(
            ImportRepository imports,
            SealedFiles files,
            Jobs jobs,
            Regions regions,
            Presets presets,
            Deadlines deadlines,
            Caller caller,
            OfficeClock clock,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize most) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.regions = regions;
        this.presets = presets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
        this.most = most.asLongValue();
    }

    ImportRun open(String kind, String regionCode) {
        SheetKind of = SheetKind.of(kind).orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("kind"));
        RegionCode region = regions.known(regionCode, "regionCode");
        caller.requireRegion(region);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Instant now = clock.now();
        ImportRun run = new ImportRun(id, of, region, caller.regions(), caller.subject(), now);
        imports.persist(run);
        deadlines.set(
                "import",
                id,
                ImportRetention.STEP,
                now.plus(presets.duration("beneficiary.import.keep-file", region, now)),
                region,
                null);
        imports.flush();
        return run;
    }

    /** Piece by piece, each in its own transaction: a slow line holds no connection. */
    ImportRun take(UUID id, String ifMatch, InputStream content) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            ImportRun run = visible(id);
                            Versions.require(ifMatch, run.version());
                            run.require(ImportState.AWAITING_FILE);
                        });
        long size = keep(id, content);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            ImportRun run = locked(id);
                            Versions.require(ifMatch, run.version());
                            run.take(size, clock.now());
                            imports.flush();
                            jobs.soon(ImportCheck.KIND, id);
                            return run;
                        });
    }

    private long keep(UUID id, InputStream content) {
        try {
            return files.keep(id, content, most)
                    .orElseThrow(() -> SheetProblem.SHEET_TOO_LARGE.because(most >> 20));
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        }
    }

    ImportRun accept(UUID id, String rows) {
        ImportRun run = locked(id);
        if (!rows.equals("all") && !rows.equals("good")) {
            throw CommonProblem.UNKNOWN_CODE.at("rows");
        }
        Instant now = clock.now();
        Instant until =
                now.plus(presets.duration("beneficiary.import.undo-within", run.region(), now));
        run.accept(rows.equals("good"), caller.subject(), caller.roles(), until, now);
        imports.flush();
        jobs.soon(ImportAcceptance.KIND, id);
        return run;
    }

    ImportRun discard(UUID id) {
        ImportRun run = locked(id);
        run.discard(clock.now());
        imports.flush();
        files.remove(id);
        return run;
    }

    ImportRun undo(UUID id, String reason) {
        ImportRun run = locked(id);
        run.undo(caller.subject(), caller.roles(), FreeText.checked(reason, "reason"), clock.now());
        imports.flush();
        jobs.soon(ImportUndo.KIND, id);
        return run;
    }

    /** A foreign import is as good as none. */
    ImportRun visible(UUID id) {
        return imports.findByIdOptional(id)
                .filter(run -> caller.sees(run.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private ImportRun locked(UUID id) {
        ImportRun run = imports.lock(id);
        if (run == null || !caller.sees(run.region(), null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return run;
    }
}
