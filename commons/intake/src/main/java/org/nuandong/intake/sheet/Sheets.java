package org.nuandong.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The door to reading: by what a file holds, whatever its name is. */
public final class Sheets {

    private static final int SHEETS_LOOKED_AT = 5;
    private static final int ROWS_ABOVE_THE_HEADS = 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /** The table of this kind in the file; 422 with the reason when there is none. */
    public static OpenSheet open(byte[] content, SheetForm kind, SheetLimits limits) {
        if (startsWith(content, OLE2)) {
            throw SheetProblem.SHEET_IS_OLD_FORMAT.because();
        }
        if (startsWith(content, ZIP)) {
            return xlsx(content, kind, limits);
        }
        if (isMarkup(content)) {
            throw SheetProblem.SHEET_IS_OLD_FORMAT.because();
        }
        OpenSheet sheet = table(CsvRows.of(content, limits.cell()), kind, limits);
        if (sheet == null) {
            throw SheetProblem.SHEET_HEADS_MISSING.because();
        }
        return sheet;
    }

    /** The rows of the first sheet, or of the CSV; 422 for what is no table. */
    static SheetRows rows(byte[] content, SheetLimits limits) {
        if (startsWith(content, OLE2) || isMarkup(content)) {
            throw SheetProblem.SHEET_IS_OLD_FORMAT.because();
        }
        if (startsWith(content, ZIP)) {
            new ZipGuard(limits).check(content);
            XlsxRows rows = XlsxRows.of(content, 0, limits.cell());
            if (rows == null) {
                throw SheetProblem.SHEET_HEADS_MISSING.because();
            }
            return rows;
        }
        return CsvRows.of(content, limits.cell());
    }

    private static OpenSheet xlsx(byte[] content, SheetForm kind, SheetLimits limits) {
        new ZipGuard(limits).check(content);
        for (int i = 0; i < SHEETS_LOOKED_AT; i++) {
            XlsxRows rows = XlsxRows.of(content, i, limits.cell());
            if (rows == null) {
                break;
            }
            OpenSheet sheet = table(rows, kind, limits);
            if (sheet != null) {
                return sheet;
            }
        }
        throw SheetProblem.SHEET_HEADS_MISSING.because();
    }

    private static OpenSheet table(SheetRows rows, SheetForm kind, SheetLimits limits) {
        try {
            for (int i = 0; i < ROWS_ABOVE_THE_HEADS && rows.hasNext(); i++) {
                Heads heads = Heads.of(rows.next(), kind);
                if (heads != null) {
                    return new OpenSheet(rows, heads, limits.rows());
                }
            }
        } catch (RuntimeException refused) {
            rows.close();
            throw refused;
        }
        rows.close();
        return null;
    }

    /** Web pages and Excel 2003 XML go by the name of .xls, too. */
    private static boolean isMarkup(byte[] content) {
        String head =
                new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return head.startsWith("<") || head.startsWith("\uFEFF<");
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length
                && java.util.Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
