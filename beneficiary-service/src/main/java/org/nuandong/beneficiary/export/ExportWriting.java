package org.nuandong.beneficiary.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.job.JobWork;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.files.table.RowSink;

/** 生成: writes a list page by page into its sealed file; after a kill it begins anew. */
@ApplicationScoped
class ExportWriting implements JobWork {

    static final String KIND = "export";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ExportRepository exports;
    private final ExportRows rows;
    private final SealedFiles files;
    private final Caller caller;
    private final OfficeClock clock;

    ExportWriting(
            ExportRepository exports,
            ExportRows rows,
            SealedFiles files,
            Caller caller,
            OfficeClock clock) {
        this.exports = exports;
        this.rows = rows;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        ExportRun run = QuarkusTransaction.requiringNew().call(() -> exports.findById(id));
        if (run != null && run.isRunning()) {
            caller.actingFor(run.askedBy(), run.askedRoles(), () -> write(run));
        }
    }

    private void write(ExportRun run) {
        int written;
        try (OutputStream out = files.writer(run.id());
                RowSink sink = rows.sink(run, out)) {
            written = rows.all(run, sink);
            sink.watermark(watermark(run));
        } catch (IOException e) {
            throw new UncheckedIOException("an export could not be written", e);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> exports.lock(run.id()).done(written, clock.now()));
    }

    private static String watermark(ExportRun run) {
        return run.tongue()
                .of(
                        "导出人 " + run.askedBy() + "  时间 " + TIME.format(run.askedAt()) + "  用途 ",
                        "by " + run.askedBy() + "  at " + TIME.format(run.askedAt()) + "  for ")
                .concat(run.purpose() + "  " + run.id());
    }
}
