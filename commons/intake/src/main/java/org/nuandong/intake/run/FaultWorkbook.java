package org.nuandong.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.Sheets;
import org.nuandong.intake.sheet.TableRow;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.Workbooks;
import org.nuandong.intake.sheet.WrittenDay;

/** 错误标注表: the sender's own rows with the faulty cells painted and the reasons behind them. */
@ApplicationScoped
class FaultWorkbook {

    private static final int PAGE = 1_000;

    private final ImportTable table;
    private final SealedFiles files;

    FaultWorkbook(ImportTable table, SealedFiles files) {
        this.table = table;
        this.files = files;
    }

    void write(
            ImportRun run,
            ImportKind kind,
            byte[] content,
            Map<? extends SheetColumn, Choices> choices,
            Tongue tongue,
            OutputStream out) {
        try (OpenSheet sheet =
                        Sheets.open(content, kind.form(), SheetLimits.ofRows(Integer.MAX_VALUE));
                Workbooks book = Workbooks.begin(out, kind.form(), tongue, choices, true)) {
            Faults faults = new Faults(run);
            while (sheet.hasNext()) {
                TableRow row = sheet.next();
                List<ImportTable.Line> own = faults.of(row.number());
                book.row(values(kind, row), marked(kind, own), reasons(kind, own, tongue));
            }
        }
    }

    byte[] content(ImportRun run) {
        byte[] content = files.read(run.id());
        if (content.length == 0) {
            throw ImportProblem.IMPORT_FILE_GONE.because();
        }
        return content;
    }

    /** As it was typed; a number that meant a day is written as that day. */
    private static Map<SheetColumn, String> values(ImportKind kind, TableRow row) {
        Map<SheetColumn, String> values = new HashMap<>();
        for (SheetColumn column : kind.form().columns()) {
            String text = row.cell(column).text();
            if (column.kind() == SheetColumn.Kind.DATE && row.cell(column).isNumber()) {
                WrittenDay day = WrittenDay.of(row.cell(column));
                text = day.day() == null ? text : day.day().toString();
            }
            values.put(column, text);
        }
        return values;
    }

    private static Set<SheetColumn> marked(ImportKind kind, List<ImportTable.Line> faults) {
        Set<SheetColumn> marked = new HashSet<>();
        faults.stream()
                .filter(line -> line.column() != null)
                .forEach(line -> marked.add(kind.form().column(line.column())));
        return marked;
    }

    private static String reasons(ImportKind kind, List<ImportTable.Line> faults, Tongue tongue) {
        List<String> reasons = new ArrayList<>();
        for (ImportTable.Line line : faults) {
            String where =
                    line.column() == null
                            ? ""
                            : kind.form().column(line.column()).label(tongue) + ": ";
            reasons.add(where + kind.reason(line.reason()).text(tongue, line.hint()));
        }
        return String.join(" ", reasons);
    }

    /** The faults in the order of the rows, a page at a time. */
    private final class Faults {

        private final ImportRun run;
        private final Deque<ImportTable.Line> waiting = new ArrayDeque<>();
        private int row;
        private int place;
        private boolean over;

        Faults(ImportRun run) {
            this.run = run;
        }

        List<ImportTable.Line> of(int number) {
            List<ImportTable.Line> own = new ArrayList<>();
            while (fill() && waiting.peek().row() <= number) {
                own.add(waiting.poll());
            }
            return own;
        }

        private boolean fill() {
            if (waiting.isEmpty() && !over) {
                List<ImportTable.Line> page = table.faults(run.id(), row, place, PAGE);
                over = page.size() < PAGE;
                waiting.addAll(page);
                if (!page.isEmpty()) {
                    row = page.get(page.size() - 1).row();
                    place = page.get(page.size() - 1).place();
                }
            }
            return !waiting.isEmpty();
        }
    }
}
