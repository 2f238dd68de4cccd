package org.nuandong.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.files.text.SafeText;

/**
 * CSV of a paper: UTF-8 with its mark, one row a line, nothing that a spreadsheet would compute.
 */
final class PaperTable {

    private PaperTable() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads(paper));
            for (Paper.Line line : paper.lines()) {
                csv.writeRecord(cells(line));
            }
            for (Paper.Line line : paper.besides()) {
                csv.writeRecord(cells(line));
            }
            csv.writeRecord(
                    SafeText.WATERMARK
                            + String.join(
                                    " · ", paper.title(), paper.who(), paper.when(), paper.foot()));
        }
    }

    private static List<String> heads(Paper paper) {
        List<String> heads = new ArrayList<>();
        heads.add("id");
        heads.add(paper.words().number());
        heads.add(paper.words().item());
        heads.add(paper.words().unit());
        for (Paper.Group group : paper.groups()) {
            group.columns().forEach(column -> heads.add(group.label() + "/" + column));
        }
        return heads.stream().map(SafeText::of).toList();
    }

    /** Numbers as they are, also negative ones: a number is no formula. */
    private static List<String> cells(Paper.Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(SafeText.of(line.id()));
        cells.add(SafeText.of(line.number()));
        cells.add(SafeText.of(line.label()));
        cells.add(SafeText.of(line.unit()));
        for (Paper.Figure figure : line.figures()) {
            BigDecimal value = figure.value();
            cells.add(value == null ? SafeText.of(figure.text()) : value.toPlainString());
        }
        return cells;
    }
}
