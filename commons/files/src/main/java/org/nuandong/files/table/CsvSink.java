package org.nuandong.files.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuandong.files.text.SafeText;

/**
 * CSV in UTF-8 with its mark, as spreadsheet programs expect it here; nothing in it is computed.
 */
public final class CsvSink implements RowSink {

    private final CsvWriter csv;

    public CsvSink(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeText::of).toList());
    }

    @Override
    public void watermark(String mark) {
        csv.writeRecord(SafeText.WATERMARK + mark);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
