package org.nuandong.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks of the template: heads that cannot be overwritten by mistake, drop-downs, notes,
 * a sheet of explanations. Rows are written as texts and flushed on the way.
 */
public final class Workbooks implements AutoCloseable {

    /** Guards against a slip, not against anybody: it stands in the explanations. */
    private static final String PROTECTION = "nuandong";

    private static final int VALIDATED_ROWS = 5_000;
    private static final int FLUSH = 1_000;
    private static final String HEAD = "D9E1F2";
    private static final String REQUIRED = "FCE4D6";
    private static final String FAULT = "FFC7CE";

    private final Workbook book;
    private final Worksheet sheet;
    private final SheetForm kind;
    private final Tongue tongue;
    private final boolean faults;
    private int row = 1;

    private Workbooks(Workbook book, SheetForm kind, Tongue tongue, boolean faults) {
        this.book = book;
        this.kind = kind;
        this.tongue = tongue;
        this.faults = faults;
        sheet = book.newWorksheet(kind.label(tongue));
    }

    /** {@code choices} by column; {@code faults}: with the column of reasons. */
    public static Workbooks begin(
            OutputStream out,
            SheetForm kind,
            Tongue tongue,
            Map<? extends SheetColumn, Choices> choices,
            boolean faults) {
        Workbooks made = new Workbooks(new Workbook(out, "Nuandong", "1.0"), kind, tongue, faults);
        made.heads();
        made.dropDowns(choices);
        return made;
    }

    private void heads() {
        List<? extends SheetColumn> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            sheet.style(i).format("@").protectionOption(ProtectionOption.LOCKED, false).set();
            head(i, column.label(tongue), kind.requires(column) ? REQUIRED : HEAD);
            sheet.width(i, column.width());
            if (column.note(tongue) != null) {
                sheet.comment(0, i, column.note(tongue));
            }
        }
        if (faults) {
            head(columns.size(), tongue.of(Heads.Faulty.ZH, Heads.Faulty.EN), FAULT);
            sheet.width(columns.size(), 60);
        }
        sheet.freezePane(0, 1);
        sheet.protect(
                PROTECTION,
                Set.of(
                        SheetProtectionOption.SHEET,
                        SheetProtectionOption.DELETE_COLUMNS,
                        SheetProtectionOption.INSERT_COLUMNS));
    }

    private void head(int at, String text, String colour) {
        sheet.value(0, at, text);
        sheet.style(0, at)
                .bold()
                .fillColor(colour)
                .wrapText(true)
                .protectionOption(ProtectionOption.LOCKED, true)
                .set();
    }

    private void dropDowns(Map<? extends SheetColumn, Choices> choices) {
        Worksheet lists = book.newWorksheet(tongue.of("选项", "Lists"));
        lists.setVisibilityState(VisibilityState.HIDDEN);
        List<? extends SheetColumn> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            Choices words = choices.get(columns.get(i));
            if (words == null || columns.get(i).kind() != SheetColumn.Kind.CHOICE) {
                continue;
            }
            List<String> labels = words.labels(tongue);
            for (int j = 0; j < labels.size(); j++) {
                lists.value(j, i, labels.get(j));
            }
            sheet.range(1, i, VALIDATED_ROWS, i)
                    .validateWithList(lists.range(0, i, labels.size() - 1, i))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle(columns.get(i).label(tongue))
                    .error(tongue.of("请从下拉列表中选择。", "Choose from the list."));
        }
        explanations(choices);
    }

    private void explanations(Map<? extends SheetColumn, Choices> choices) {
        Worksheet page = book.newWorksheet(tongue.of("填表说明", "How to fill it in"));
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        tongue.of("栏目", "SheetColumn"),
                        tongue.of("必填", "Required"),
                        tongue.of("说明", "Note"),
                        tongue.of("可填内容", "Words")));
        for (SheetColumn column : kind.columns()) {
            Choices words = choices.get(column);
            lines.add(
                    List.of(
                            column.label(tongue),
                            kind.requires(column) ? tongue.of("是", "yes") : "",
                            explanation(column),
                            words == null
                                    ? ""
                                    : String.join(tongue.of("、", ", "), words.labels(tongue))));
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.get(i).size(); j++) {
                page.value(i, j, lines.get(i).get(j));
            }
        }
        page.value(
                lines.size() + 1,
                0,
                tongue.of(
                        "表头受保护以防误改（密码 nuandong）。日期写作2026-01-31；空白的格在更新时保持原值。",
                        "The heads are protected against slips (password nuandong). Days are"
                                + " written 2026-01-31; a blank cell leaves what is on file."));
        page.width(0, 22);
        page.width(2, 50);
        page.width(3, 80);
        page.style(0, 0).bold().set();
    }

    private String explanation(SheetColumn column) {
        String note = column.note(tongue) == null ? "" : column.note(tongue);
        return switch (column.kind()) {
            case DATE -> tongue.of("日期，如2026-01-31。", "A day, as 2026-01-31. ") + note;
            case INTEGER -> tongue.of("整数。", "A whole number. ") + note;
            case CHOICE -> tongue.of("从下拉列表选择。", "From the list. ") + note;
            case TEXT -> note;
        };
    }

    /** {@code marked} are painted, {@code reason} stands in the last column; both may be empty. */
    public void row(
            Map<? extends SheetColumn, String> values,
            Set<? extends SheetColumn> marked,
            String reason) {
        List<? extends SheetColumn> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(columns.get(i));
            if (value != null && !value.isEmpty()) {
                sheet.inlineString(row, i, value);
            }
            if (marked.contains(columns.get(i))) {
                sheet.style(row, i)
                        .fillColor(FAULT)
                        .format("@")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            }
        }
        if (reason != null && !reason.isEmpty()) {
            sheet.inlineString(row, columns.size(), reason);
        }
        row++;
        if (row % FLUSH == 0) {
            flush();
        }
    }

    /** 水印: who took it out, when and what for, on every printed page and a sheet of its own. */
    public void watermark(String text) {
        sheet.header(text, org.dhatim.fastexcel.Position.CENTER);
        Worksheet page = book.newWorksheet(tongue.of("水印", "Watermark"));
        page.value(0, 0, text);
        page.width(0, 100);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
