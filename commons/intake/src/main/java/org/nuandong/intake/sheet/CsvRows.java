package org.nuandong.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.nuandong.files.text.SafeText;

/** The rows of a CSV file, comma, semicolon or tab, streamed. */
final class CsvRows implements SheetRows {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '，');

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int longest;
    private SheetRow next;

    private CsvRows(CsvReader<CsvRecord> reader, int longest) {
        this.reader = reader;
        this.longest = longest;
        records = reader.iterator();
    }

    static CsvRows of(byte[] content, int longest) {
        BufferedReader text = new BufferedReader(CsvText.open(content), LONGEST_LINE);
        try {
            char separator = separator(text);
            return new CsvRows(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .maxBufferSize(4 * 1024 * 1024)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .skipEmptyLines(false)
                            .ofCsvRecord((Reader) text),
                    longest);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is read", e);
        }
    }

    /** The one that stands most often before the first line ends. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE);
        char[] head = new char[LONGEST_LINE - 1];
        int read = Math.max(0, text.read(head));
        text.reset();
        String line = new String(head, 0, read).strip().lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && records.hasNext()) {
                SheetRow read = read(records.next());
                next = read.isBlank() || isWatermark(read) ? null : read;
            }
            return next != null;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw SheetProblem.SHEET_IS_NO_TABLE.because();
        }
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

    /** Our own exports end with it; it is nobody's row. */
    private static boolean isWatermark(SheetRow row) {
        return row.cell(0).text().startsWith(SafeText.WATERMARK);
    }

    private SheetRow read(CsvRecord line) {
        List<SheetCell> cells = new ArrayList<>(line.getFieldCount());
        for (String field : line.getFields()) {
            if (field.length() > longest) {
                throw SheetProblem.SHEET_CELL_TOO_LONG.because(line.getStartingLineNumber());
            }
            cells.add(cell(field));
        }
        return new SheetRow((int) line.getStartingLineNumber(), cells);
    }

    /** Excel is told to keep digits by ="0123" or a leading apostrophe; every other = computes. */
    private static SheetCell cell(String field) {
        String text = field.strip();
        if (text.matches("=\"[^\"]*\"")) {
            return SheetCell.text(text.substring(2, text.length() - 1));
        }
        if (text.startsWith("=")) {
            return SheetCell.formula();
        }
        return SheetCell.text(text.startsWith("'") ? text.substring(1) : text);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory closes", e);
        }
    }
}
