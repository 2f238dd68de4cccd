package org.nuandong.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of an xlsx file, streamed. Nothing in it is computed. */
final class XlsxRows implements SheetRows {

    /** Columns behind it hold nothing of ours. */
    private static final int MOST_COLUMNS = 100;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int longest;
    private SheetRow next;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, int longest) throws IOException {
        this.workbook = workbook;
        this.longest = longest;
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    /** Of the sheet at this place; null behind the last. */
    static XlsxRows of(byte[] content, int sheet, int longest) {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheet >= sheets.size()) {
                workbook.close();
                return null;
            }
            return new XlsxRows(workbook, sheets.get(sheet), longest);
        } catch (IOException | RuntimeException unreadable) {
            closeQuietly(workbook);
            throw SheetProblem.SHEET_IS_NO_TABLE.because();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && more()) {
            SheetRow read = read(rows.next());
            next = read.isBlank() ? null : read;
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    private boolean more() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw SheetProblem.SHEET_IS_NO_TABLE.because();
        }
    }

    private SheetRow read(Row row) {
        int count = Math.min(row.getCellCount(), MOST_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(row.hasCell(i) ? read(row.getCell(i)) : SheetCell.BLANK);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetCell read(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.BLANK;
        }
        if (cell.getType() == CellType.FORMULA
                || cell.getFormula() != null
                || cell.getType() == CellType.ERROR) {
            return SheetCell.formula();
        }
        if (cell.getType() == CellType.NUMBER) {
            return SheetCell.number(digits(cell.asNumber()), day(cell));
        }
        String text = cell.getText();
        if (text != null && text.length() > longest) {
            throw SheetProblem.SHEET_CELL_TOO_LONG.because(cell.getAddress().toString());
        }
        return SheetCell.text(text);
    }

    private static String digits(BigDecimal number) {
        if (Math.abs(number.scale()) > 40) {
            return "0";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static LocalDate day(Cell cell) {
        BigDecimal serial = cell.asNumber();
        if (serial.signum() <= 0 || serial.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
            return null;
        }
        return cell.asDate().toLocalDate();
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                throw new IllegalStateException("memory closes", e);
            }
        }
    }
}
