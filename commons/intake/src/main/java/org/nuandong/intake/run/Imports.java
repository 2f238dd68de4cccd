package org.nuandong.intake.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.files.job.Jobs;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.intake.sheet.SheetProblem;

/** The steps of an import that people take; the long ones become jobs. */
@ApplicationScoped
class Imports {

    /** They see every kind of import, and write none by that. */
    private static final List<String> READERS = List.of(Role.BUREAU_LEADER, Role.AUDITOR);

    private final ImportRepository imports;
    private final SealedFiles files;
    private final Jobs jobs;
    private final ImportKinds kinds;
    private final ImportHost host;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;
    private final String service;
    private final long most;

    Imports(
            ImportRepository imports,
            SealedFiles files,
            Jobs jobs,
            ImportKinds kinds,
            ImportHost host,
            Presets presets,
            Deadlines deadlines,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "nuandong.service") String service,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize most) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.kinds = kinds;
        this.host = host;
        this.presets = presets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
        this.service = service;
        this.most = most.asLongValue();
    }

    ImportRun open(String kind, String regionCode) {
        ImportKind of = kinds.find(kind).orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("kind"));
        of.rights().require(of.rights().send(), caller);
        RegionCode region = host.region(regionCode, "regionCode");
        caller.requireRegion(region);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Instant now = clock.instant();
        ImportRun run =
                new ImportRun(
                        id,
                        kind,
                        region,
                        caller.regions(),
                        caller.visibleUnits(),
                        caller.subject(),
                        now);
        imports.persist(run);
        deadlines.set(
                "import",
                id,
                ImportRetention.STEP,
                now.plus(presets.duration(service + ".import.keep-file", region, now)),
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
                            rights(run).require(rights(run).send(), caller);
                            Versions.require(ifMatch, run.version());
                            run.require(ImportState.AWAITING_FILE);
                        });
        long size = keep(id, content);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            ImportRun run = locked(id);
                            Versions.require(ifMatch, run.version());
                            run.take(size, clock.instant());
                            imports.flush();
                            jobs.soon(CheckJob.KIND, id);
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
        rights(run).require(rights(run).accept(), caller);
        if (!rows.equals("all") && !rows.equals("good")) {
            throw CommonProblem.UNKNOWN_CODE.at("rows");
        }
        Instant now = clock.instant();
        Instant until =
                now.plus(presets.duration(service + ".import.undo-within", run.region(), now));
        run.accept(rows.equals("good"), caller.subject(), caller.roles(), until, now);
        imports.flush();
        jobs.soon(AcceptanceJob.KIND, id);
        return run;
    }

    ImportRun discard(UUID id) {
        ImportRun run = locked(id);
        rights(run).require(rights(run).send(), caller);
        run.discard(clock.instant());
        imports.flush();
        files.remove(id);
        return run;
    }

    ImportRun undo(UUID id, String reason) {
        ImportRun run = locked(id);
        rights(run).require(rights(run).undo(), caller);
        run.undo(caller.subject(), caller.roles(), host.text(reason, "reason"), clock.instant());
        imports.flush();
        jobs.soon(UndoJob.KIND, id);
        return run;
    }

    /** A foreign import is as good as none. */
    ImportRun visible(UUID id) {
        return imports.findByIdOptional(id)
                .filter(this::isSeen)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** One whose report holds what somebody typed: for those who send that kind. */
    ImportRun readable(UUID id) {
        ImportRun run = visible(id);
        rights(run).require(rights(run).send(), caller);
        return run;
    }

    List<ImportRun> list(UUID before, int rows) {
        return imports.list(kinds.ofCaller(READERS), caller.likePatterns(), before, rows);
    }

    private ImportRun locked(UUID id) {
        ImportRun run = imports.lock(id);
        if (run == null || !isSeen(run)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return run;
    }

    private boolean isSeen(ImportRun run) {
        return caller.sees(run.region(), null)
                && List.of(kinds.ofCaller(READERS)).contains(run.kind());
    }

    private ImportRights rights(ImportRun run) {
        return kinds.of(run).rights();
    }
}
