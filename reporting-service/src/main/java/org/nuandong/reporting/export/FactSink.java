package org.nuandong.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuandong.files.text.SafeText;

/** Takes the lines of a list, one after the other, and keeps few of them in memory. */
interface FactSink extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    /** Who asked for it and what it is: the file speaks for itself when it lies about. */
    void last(ExportRun run) throws IOException;

    @Override
    void close() throws IOException;

    static FactSink of(ExportFormat format, OutputStream out) throws IOException {
        return format == ExportFormat.CSV ? new Csv(out) : new Xlsx(out);
    }

    private static String said(ExportRun run) {
        return run.form() + " " + run.period() + " · " + run.askedBy() + " · " + run.id();
    }

    /** UTF-8 with its mark; nothing in it is computed. */
    final class Csv implements FactSink {

        private final CsvWriter csv;

        Csv(OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            csv = CsvWriter.builder().build(text);
        }

        @Override
        public void row(List<String> cells) {
            csv.writeRecord(cells.stream().map(SafeText::of).toList());
        }

        @Override
        public void last(ExportRun run) {
            csv.writeRecord(SafeText.WATERMARK + said(run));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Every cell is a text: nothing is computed and no digit is lost. */
    final class Xlsx implements FactSink {

        private static final int FLUSH = 1_000;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out) {
            book = new Workbook(out, "Nuandong", "1.0");
            sheet = book.newWorksheet("facts");
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    sheet.inlineString(row, i, cells.get(i));
                }
            }
            row++;
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void last(ExportRun run) {
            sheet.footer(said(run), org.dhatim.fastexcel.Position.CENTER);
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }
}
