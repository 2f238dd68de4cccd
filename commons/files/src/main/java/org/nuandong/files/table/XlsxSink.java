package org.nuandong.files.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A plain workbook, flushed as it grows: every cell is a text, so that nothing in it is computed
 * and no digit is lost.
 */
public final class XlsxSink implements RowSink {

    private static final int FLUSH = 1_000;

    private final Workbook book;
    private final Worksheet sheet;
    private final String markTitle;
    private int row;

    /** {@code title} names the sheet, {@code markTitle} the one that bears the watermark. */
    public XlsxSink(OutputStream out, String title, String markTitle) {
        this.markTitle = markTitle;
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
        book.newWorksheet(markTitle).value(0, 0, text);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
