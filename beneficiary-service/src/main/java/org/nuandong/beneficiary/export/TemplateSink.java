package org.nuandong.beneficiary.export;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.files.table.RowSink;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.Workbooks;

/** The template itself, filled: what was taken out can be corrected and brought in again. */
final class TemplateSink implements RowSink {

    private final SheetKind kind;
    private final Workbooks book;
    private boolean headed;

    TemplateSink(OutputStream out, SheetKind kind, Tongue tongue, Map<Column, Choices> choices) {
        this.kind = kind;
        book = Workbooks.begin(out, kind, tongue, choices, false);
    }

    /** The template has heads already. */
    @Override
    public void row(List<String> cells) {
        if (!headed) {
            headed = true;
            return;
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            values.put(kind.columns().get(i), cells.get(i));
        }
        book.row(values, Set.of(), null);
    }

    @Override
    public void watermark(String text) {
        book.watermark(text);
    }

    @Override
    public void close() {
        book.close();
    }
}
