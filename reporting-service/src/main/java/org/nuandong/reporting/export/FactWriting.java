package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.files.job.JobWork;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.files.table.CsvSink;
import org.nuandong.files.table.RowSink;
import org.nuandong.files.table.XlsxSink;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Behind;
import org.nuandong.reporting.report.FactBook;

/** 生成: writes the facts row by row of the form, page by page; after a kill it begins anew. */
@ApplicationScoped
class FactWriting implements JobWork {

    static final String KIND = "fact-export";

    private static final int PAGE = 2_000;

    private final ExportRepository runs;
    private final ExportSubjects subjects;
    private final FactBook facts;
    private final FactCells cells;
    private final SealedFiles files;
    private final Presets presets;
    private final Clock clock;

    FactWriting(
            ExportRepository runs,
            ExportSubjects subjects,
            FactBook facts,
            FactCells cells,
            SealedFiles files,
            Presets presets,
            Clock clock) {
        this.runs = runs;
        this.subjects = subjects;
        this.facts = facts;
        this.cells = cells;
        this.files = files;
        this.presets = presets;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        Optional<ExportRun> run = runs.find(id).filter(one -> one.is(ExportRun.RUNNING));
        if (run.isEmpty()) {
            return;
        }
        boolean whole;
        try (OutputStream out = files.writer(id)) {
            whole = write(run.get(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("an export could not be written", e);
        }
        if (whole) {
            runs.end(id, ExportRun.DONE, null, clock.instant());
        } else {
            files.remove(id);
            runs.end(id, ExportRun.FAILED, "too-many-facts", clock.instant());
        }
    }

    /** False when there are more facts than one file may hold. */
    private boolean write(ExportRun run, OutputStream out) throws IOException {
        ExportSubjects.Asked asked = subjects.of(run);
        long most = presets.integer("report.export.most-facts", run.region(), run.askedAt());
        long written = 0;
        try (RowSink sink = sink(run.format(), out)) {
            sink.row(cells.heads(run.language()));
            for (int i = 0; i < run.rows().size(); i++) {
                FormRow row = asked.form().row(run.rows().get(i)).orElse(null);
                if (row != null) {
                    written = write(run, asked, row, i, written, most, sink);
                }
                if (written > most) {
                    return false;
                }
                runs.progress(run.id(), i + 1, written);
            }
            sink.watermark(said(run));
        }
        return true;
    }

    private static RowSink sink(ExportFormat format, OutputStream out) throws IOException {
        return format == ExportFormat.CSV
                ? new CsvSink(out)
                : new XlsxSink(out, "facts", "watermark");
    }

    private static String said(ExportRun run) {
        return run.form() + " " + run.period() + " · " + run.askedBy() + " · " + run.id();
    }

    private long write(
            ExportRun run,
            ExportSubjects.Asked asked,
            FormRow row,
            int rowsDone,
            long before,
            long most,
            RowSink sink)
            throws IOException {
        long written = before;
        for (FormColumn column : columns(asked.form())) {
            Behind last = null;
            List<Behind> page = page(run, asked, row, column, last);
            while (!page.isEmpty() && written <= most) {
                for (Behind behind : page) {
                    sink.row(cells.of(behind, row, column, run.language()));
                }
                written += page.size();
                runs.progress(run.id(), rowsDone, written);
                last = page.get(page.size() - 1);
                page = page.size() < PAGE ? List.of() : page(run, asked, row, column, last);
            }
        }
        return written;
    }

    private List<Behind> page(
            ExportRun run,
            ExportSubjects.Asked asked,
            FormRow row,
            FormColumn column,
            Behind last) {
        return facts.open(
                asked.edition(),
                asked.subject(),
                row.id(),
                column.id(),
                run.reach(),
                last == null ? null : last.at(),
                last == null ? null : last.id(),
                PAGE);
    }

    /** One column of all places holds what the others hold: then it alone is written. */
    private static List<FormColumn> columns(Form form) {
        List<FormColumn> all =
                form.columns().stream()
                        .filter(one -> one.levels().isEmpty() && one.kinds().isEmpty())
                        .toList();
        return all.isEmpty() ? form.columns() : all;
    }
}
