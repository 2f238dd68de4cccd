package org.nuandong.beneficiary.disbursement;

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

/** Takes the rows of a bank's file; every cell is a text, so that nothing in it is computed. */
interface PaymentSink extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** UTF-8 with its mark, a text that would be computed marked as text. */
    final class Csv implements PaymentSink {

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
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A plain workbook, flushed as it grows. */
    final class Xlsx implements PaymentSink {

        private static final int FLUSH = 1_000;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out) {
            book = new Workbook(out, "Nuandong", "1.0");
            sheet = book.newWorksheet("发放明细");
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
        public void close() throws IOException {
            book.close();
        }
    }
}
