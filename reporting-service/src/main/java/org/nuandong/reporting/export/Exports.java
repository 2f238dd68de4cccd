package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.Jobs;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Reach;

/** Asks for lists of facts, and hands them over to whoever asked and still may see them. */
@ApplicationScoped
class Exports {

    private final ExportRepository runs;
    private final ExportSubjects subjects;
    private final SealedFiles files;
    private final Jobs jobs;
    private final Deadlines deadlines;
    private final Presets presets;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Exports(
            ExportRepository runs,
            ExportSubjects subjects,
            SealedFiles files,
            Jobs jobs,
            Deadlines deadlines,
            Presets presets,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.runs = runs;
        this.subjects = subjects;
        this.files = files;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.presets = presets;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ExportRun start(ExportRequest request) {
        ExportFormat format = ExportFormat.of(request.format());
        if (format == ExportFormat.JSON) {
            throw CommonProblem.UNKNOWN_CODE.at("format");
        }
        ExportSubjects.Asked asked = subjects.of(request);
        Instant now = clock.instant();
        RegionCode region = asked.subject().region();
        int atOnce = presets.integer("report.export.at-once", region, now);
        if (runs.running(caller.subject()) >= atOnce) {
            throw ExportProblem.EXPORTS_AT_ONCE.because(atOnce);
        }
        ExportRun run =
                new ExportRun(
                        EventId.at(now),
                        asked.form().form(),
                        asked.subject().unitId(),
                        region,
                        asked.subject().period().text(),
                        rows(asked.form(), request.rows()),
                        format,
                        Language.current().tag(),
                        Reach.of(caller),
                        ExportRun.RUNNING,
                        null,
                        0,
                        0,
                        caller.subject(),
                        caller.roles(),
                        now,
                        null,
                        now.plus(presets.duration("report.export.keep-file", region, now)));
        runs.add(run);
        deadlines.set("export", run.id(), ExportExpiry.STEP, run.expiresAt(), region, null);
        jobs.soon(FactWriting.KIND, run.id());
        return run;
    }

    /** Averages have no facts of their own, and what people declare has none at all. */
    private static List<String> rows(Form form, List<String> wanted) {
        List<String> known =
                form.rows().stream()
                        .filter(row -> row.per() == null && row.indicator() != null)
                        .map(FormRow::id)
                        .toList();
        if (wanted == null || wanted.isEmpty()) {
            return known;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw CommonProblem.UNKNOWN_CODE.at("rows[" + i + "]");
            }
        }
        return known.stream().filter(wanted::contains).toList();
    }

    /** Of whoever asked alone, and only while they still see all that they saw when asking. */
    ExportRun own(UUID id) {
        return runs.find(id)
                .filter(run -> run.askedBy().equals(caller.subject()))
                .filter(this::isStillSeen)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private boolean isStillSeen(ExportRun run) {
        Reach now = Reach.of(caller);
        boolean regions =
                Arrays.stream(run.reach().patterns())
                        .allMatch(
                                then ->
                                        Arrays.stream(now.patterns())
                                                .anyMatch(one -> then.startsWith(prefix(one))));
        boolean units =
                now.units() == null
                        || run.reach().units() != null
                                && Set.of(now.units())
                                        .containsAll(Arrays.asList(run.reach().units()));
        return regions && units;
    }

    private static String prefix(String pattern) {
        return pattern.substring(0, pattern.length() - 1);
    }

    ExportRun downloaded(UUID id) {
        ExportRun run = own(id);
        if (run.is(ExportRun.RUNNING)) {
            throw ExportProblem.EXPORT_UNFINISHED.because();
        }
        if (run.is(ExportRun.FAILED)) {
            throw ExportProblem.EXPORT_FAILED.because();
        }
        if (!run.is(ExportRun.DONE) || clock.instant().isAfter(run.expiresAt())) {
            throw ExportProblem.EXPORT_EXPIRED.because();
        }
        audit.read("export", id, run.region(), run.unitId(), List.of("facts"), "export");
        return run;
    }

    void copy(UUID id, OutputStream out) throws IOException {
        files.copy(id, out);
    }
}
