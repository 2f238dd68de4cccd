package org.nuandong.beneficiary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuandong.intake.sheet.Tongue;

/**
 * A plain workbook: every cell is a text, so that nothing in it is computed and no digit is lost.
 */
final class XlsxSink implements Sink {

    private static final int FLUSH = 1_000;

    private final Workbook book;
    private final Worksheet sheet;
    private final Tongue tongue;
    private int row;

    XlsxSink(OutputStream out, String title, Tongue tongue) {
        this.tongue = tongue;
        book = new Workbook(out, "Nuandong", "1.0");
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null && !cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void watermark(String text) {
        sheet.header(text, Position.CENTER);
        book.newWorksheet(tongue.of("水印", "Watermark")).value(0, 0, text);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
