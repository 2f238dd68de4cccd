package org.nuandong.beneficiary.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.files.job.Jobs;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.intake.sheet.Tongue;

/** Asks for lists and hands them over. */
@ApplicationScoped
class Exports {

    private static final Set<String> MAY_SEE_CLEAR = Set.of(Role.REGISTRAR, Role.APPROVER);

    private final ExportRepository exports;
    private final Layouts layouts;
    private final SealedFiles files;
    private final CategoryRegister categories;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Deadlines deadlines;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Caller caller;
    private final OfficeClock clock;

    Exports(
            ExportRepository exports,
            Layouts layouts,
            SealedFiles files,
            CategoryRegister categories,
            Regions regions,
            Dictionaries dictionaries,
            Presets presets,
            Deadlines deadlines,
            Jobs jobs,
            AuditTrail audit,
            Caller caller,
            OfficeClock clock) {
        this.exports = exports;
        this.layouts = layouts;
        this.files = files;
        this.categories = categories;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.deadlines = deadlines;
        this.jobs = jobs;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ExportRun start(ExportRequest asked) {
        RegionCode region = regions.known(asked.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("reading-purpose", asked.purpose(), "purpose");
        categories.filter(asked.category(), asked.purpose(), "category");
        if (!Set.of(ExportRequest.XLSX, ExportRequest.CSV).contains(asked.format())) {
            throw CommonProblem.UNKNOWN_CODE.at("format");
        }
        if (asked.isClear() && caller.roles().stream().noneMatch(MAY_SEE_CLEAR::contains)) {
            throw ExportProblem.EXPORT_CLEAR_NOT_ALLOWED.at("clear");
        }
        Instant now = clock.now();
        ExportRun run =
                new ExportRun(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        asked,
                        kind(asked, region),
                        region,
                        new ExportRun.Asker(
                                caller.subject(),
                                caller.roles(),
                                caller.likePatterns(),
                                Tongue.of(Language.current()),
                                now));
        exports.persist(run);
        exports.flush();
        deadlines.set(
                "export",
                run.id(),
                ExportRetention.STEP,
                now.plus(presets.duration("beneficiary.import.keep-file", region, now)),
                region,
                null);
        jobs.soon(ExportWriting.KIND, run.id());
        return run;
    }

    private String kind(ExportRequest asked, RegionCode region) {
        if (asked.layout().equals(ExportRequest.TEMPLATE)) {
            return SheetKind.of(asked.kind())
                    .map(SheetKind::code)
                    .orElseThrow(() -> ExportProblem.EXPORT_KIND_OF_TEMPLATE.at("kind"));
        }
        if (asked.kind() != null) {
            throw ExportProblem.EXPORT_KIND_OF_TEMPLATE.at("kind");
        }
        return layouts.find(asked.layout())
                .filter(layout -> new RegionCode(layout.regionCode()).covers(region))
                .map(Layout::kind)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("layout"));
    }

    ExportRun visible(UUID id) {
        return exports.findByIdOptional(id)
                .filter(run -> caller.sees(run.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Only to whoever asked: the watermark names them. */
    ExportRun downloaded(UUID id) {
        ExportRun run = visible(id);
        if (!run.askedBy().equals(caller.subject())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (run.isRunning()) {
            throw ExportProblem.EXPORT_UNFINISHED.because();
        }
        if (!run.isDone()) {
            throw ExportProblem.EXPORT_EXPIRED.because();
        }
        audit.read("export", id, run.region(), null, List.of("file"), run.purpose());
        return run;
    }

    void copy(UUID id, OutputStream out) throws IOException {
        files.copy(id, out);
    }
}
