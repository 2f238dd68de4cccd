package org.nuandong.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 表样: draws a paper as a workbook that prints like the official form: one A4 page wide, its heads
 * on every page, nought as a dash. Every text is written as text, so nothing in it is computed.
 */
final class PaperWorkbook {

    private static final String BODY = "宋体";
    private static final String TITLE = "黑体";
    private static final String SIGNED = "仿宋";
    private static final int UPRIGHT_COLUMNS = 6;
    private static final int LABEL = 1;
    private static final double LINE = 16;

    private final Paper paper;
    private final Worksheet sheet;
    private final int firstFigure;
    private final int last;
    private final double[] widths;
    private StyleSetter pending;
    private int row;

    private PaperWorkbook(Paper paper, Worksheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
        firstFigure = paper.unitColumn() ? LABEL + 2 : LABEL + 1;
        last = firstFigure + paper.figureColumns() - 1;
        widths = new double[last + 1];
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Nuandong", "1.0")) {
            book.setGlobalDefaultFont(BODY, 11);
            new PaperWorkbook(paper, book.newWorksheet(paper.words().sheet())).draw();
        }
    }

    private void draw() {
        columnWidths();
        text(paper.title(), 0, last).fontName(TITLE).fontSize(18).horizontalAlignment("center");
        finish(34);
        if (paper.mark() != null) {
            text(paper.mark(), 0, last).bold().fontSize(12).horizontalAlignment("center");
            finish(20);
        }
        int split = firstFigure - 1;
        text(paper.who(), 0, split).fontSize(10).horizontalAlignment("left");
        close();
        text(paper.when(), split + 1, last).fontSize(10).horizontalAlignment("right");
        finish(20);
        int heads = heads();
        paper.lines().forEach(this::line);
        besides();
        notes();
        signatures();
        text(paper.foot(), 0, last).fontSize(7).fontColor("666666").wrapText(true);
        finish(22);
        page(heads);
    }

    /** The row above the first line of figures. */
    private int heads() {
        int top = row;
        int bottom = row + 1;
        head(paper.words().number(), top, 0, bottom, 0);
        head(paper.words().item(), top, LABEL, bottom, LABEL);
        if (paper.unitColumn()) {
            head(paper.words().unit(), top, LABEL + 1, bottom, LABEL + 1);
        }
        int column = firstFigure;
        for (Paper.Group group : paper.groups()) {
            int end = column + group.columns().size() - 1;
            head(group.label(), top, column, top, end);
            for (String label : group.columns()) {
                head(label, bottom, column, bottom, column);
                column++;
            }
        }
        sheet.rowHeight(top, 22);
        sheet.rowHeight(bottom, 34);
        row = bottom + 1;
        return bottom;
    }

    private void head(String label, int top, int left, int bottom, int right) {
        sheet.inlineString(top, left, label);
        boxed(top, left, bottom, right)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    private void line(Paper.Line line) {
        if (!line.number().isEmpty()) {
            sheet.inlineString(row, 0, line.number());
        }
        boxed(row, 0, row, 0).horizontalAlignment("center").verticalAlignment("center").set();
        sheet.inlineString(row, LABEL, line.label());
        boxed(row, LABEL, row, LABEL)
                .wrapText(true)
                .indent(line.partOfAnother() ? 2 : 0)
                .horizontalAlignment("left")
                .verticalAlignment("center")
                .set();
        if (paper.unitColumn()) {
            sheet.inlineString(row, LABEL + 1, line.unit());
            boxed(row, LABEL + 1, row, LABEL + 1)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }
        String format = format(line.figures());
        for (int i = 0; i < line.figures().size(); i++) {
            figure(line.figures().get(i), firstFigure + i, format);
        }
        sheet.rowHeight(row, LINE * linesOf(line.label(), widths[LABEL]) + 2);
        row++;
    }

    private void figure(Paper.Figure figure, int column, String format) {
        if (figure.value() == null) {
            sheet.inlineString(row, column, figure.text());
        } else {
            sheet.value(row, column, figure.value());
        }
        boxed(row, column, row, column)
                .format(format)
                .horizontalAlignment("right")
                .indent(1)
                .verticalAlignment("center")
                .set();
    }

    /** Nought is a dash, as on the printed form; as many decimals as the row has anywhere. */
    private static String format(List<Paper.Figure> figures) {
        int decimals =
                figures.stream()
                        .map(Paper.Figure::value)
                        .filter(Objects::nonNull)
                        .mapToInt(BigDecimal::scale)
                        .max()
                        .orElse(0);
        String number = decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0";
        return number + ";-" + number + ";\"–\"";
    }

    private void besides() {
        if (paper.besides().isEmpty()) {
            return;
        }
        text(paper.words().besides(), 0, last).bold().fontSize(9).horizontalAlignment("left");
        finish(18);
        paper.besides().forEach(this::line);
    }

    private void notes() {
        double width = 0;
        for (double one : widths) {
            width += one;
        }
        for (String note : paper.notes()) {
            text(note, 0, last).fontSize(9).wrapText(true).horizontalAlignment("left");
            finish(LINE * linesOf(note, width));
        }
    }

    private void signatures() {
        text("", 0, last);
        finish(10);
        text(paper.signatures(), 0, last).fontName(SIGNED).fontSize(11).horizontalAlignment("left");
        finish(26);
    }

    private void page(int heads) {
        sheet.range(0, 0, row - 1, last).setName("_xlnm.Print_Area");
        sheet.repeatRows(0, heads);
        sheet.freezePane(0, heads + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.figureColumns() <= UPRIGHT_COLUMNS ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.7f);
        sheet.footer(paper.words().pages(), Position.CENTER, BODY, 9);
        if (paper.mark() != null) {
            sheet.header(paper.mark(), Position.RIGHT, BODY, 9);
        }
    }

    /** A text over several columns of this row; styled by the caller, closed by finish. */
    private StyleSetter text(String text, int left, int right) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, left, text);
        }
        if (right > left) {
            sheet.range(row, left, row, right).merge();
        }
        pending = sheet.range(row, left, row, right).style().verticalAlignment("center");
        return pending;
    }

    private void close() {
        pending.set();
    }

    private void finish(double height) {
        close();
        sheet.rowHeight(row, height);
        row++;
    }

    private StyleSetter boxed(int top, int left, int bottom, int right) {
        return sheet.range(top, left, bottom, right).style().borderStyle(BorderStyle.THIN);
    }

    private void columnWidths() {
        widths[0] = 7;
        double label =
                paper.lines().stream().mapToDouble(line -> wide(line.label()) + 3).max().orElse(20);
        widths[LABEL] = Math.max(24, Math.min(44, label));
        if (paper.unitColumn()) {
            widths[LABEL + 1] = 10;
        }
        int column = firstFigure;
        for (Paper.Group group : paper.groups()) {
            for (String head : group.columns()) {
                widths[column++] = Math.max(11, Math.min(18, wide(head) + 2));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    private static int linesOf(String text, double width) {
        return (int) Math.max(1, Math.ceil((wide(text) + 2) / width));
    }

    /** Chinese characters are twice as wide as Latin ones. */
    private static double wide(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x2E80 ? 1 : 2).sum();
    }
}
