package org.nuandong.intake.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** Verdicts, faults and waiting batches of imports: many rows by one statement. */
@ApplicationScoped
public class ImportTable {

    private static final String FAULTS =
            """
            select row_no, place, column_key, letters, reason, hint from import_fault
            where import_id = ? and (row_no, place) > (?, ?)
            order by row_no, place limit ?
            """;

    private final ImportRepository imports;
    private final Statements database;
    private final PersonalData personal;
    private final ObjectMapper json;

    ImportTable(
            ImportRepository imports,
            Statements database,
            PersonalData personal,
            ObjectMapper json) {
        this.imports = imports;
        this.database = database;
        this.personal = personal;
        this.json = json;
    }

    /** Of a check that is begun again, or of an import whose time is over. */
    void clear(UUID run) {
        for (String table : List.of("import_row", "import_fault", "import_batch")) {
            database.update("delete from " + table + " where import_id = ?", run);
        }
    }

    void forgetBatches(UUID run) {
        database.update("delete from import_batch where import_id = ?", run);
    }

    private void addRows(UUID run, List<? extends ReportedRow> rows) {
        database.updateAll(
                "insert into import_row (import_id, row_no, verdict, fields)"
                        + " select ?::uuid, n, v, string_to_array(f, ',')"
                        + " from unnest(?::integer[], ?::text[], ?::text[]) as g(n, v, f)",
                run,
                rows,
                columns ->
                        columns.integer(ReportedRow::number)
                                .text(row -> row.verdict().code())
                                .text(row -> String.join(",", row.fields())));
    }

    /** A fault with the place it has among those of its row. */
    record Line(int row, int place, String column, String letters, String reason, String hint) {}

    private void addFaults(UUID run, List<? extends ReportedRow> rows) {
        List<Line> lines = new ArrayList<>();
        for (ReportedRow row : rows) {
            for (int i = 0; i < row.faults().size(); i++) {
                RowFault fault = row.faults().get(i);
                lines.add(
                        new Line(
                                row.number(),
                                i + 1,
                                fault.column() == null ? null : fault.column().key(),
                                row.letters(fault.column()),
                                fault.reason().code(),
                                fault.hint()));
            }
        }
        database.updateAll(
                "insert into import_fault (import_id, row_no, place, column_key, letters, reason,"
                        + " hint) select ?::uuid, n, p, c, l, r, h from unnest(?::integer[],"
                        + " ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " as g(n, p, c, l, r, h)"
                        + " on conflict do nothing",
                run,
                lines,
                columns ->
                        columns.integer(Line::row)
                                .integer(Line::place)
                                .text(Line::column)
                                .text(Line::letters)
                                .text(Line::reason)
                                .text(Line::hint));
    }

    List<Line> faults(UUID run, int afterRow, int afterPlace, int most) {
        return database.list(
                FAULTS,
                row ->
                        new Line(
                                row.getInt(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                run,
                afterRow,
                afterPlace,
                most);
    }

    List<ImportRowView> rows(UUID run, String verdict, int after, int most) {
        return database.list(
                "select row_no, verdict, fields from import_row where import_id = ?"
                        + " and (?::text is null or verdict = ?) and row_no > ?"
                        + " order by row_no limit ?",
                row ->
                        new ImportRowView(
                                row.getInt(1),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray())),
                run,
                verdict,
                verdict,
                after,
                most);
    }

    /** Good at the check, refused at the acceptance. */
    public void refused(UUID run, List<? extends ReportedRow> rows) {
        for (ReportedRow row : rows) {
            database.update(
                    "update import_row set verdict = ? where import_id = ? and row_no = ?",
                    Verdict.REFUSED.code(),
                    run,
                    row.number());
        }
        addFaults(run, rows);
    }

    /** Rows that wait, sealed, for their acceptance. */
    public void stage(UUID run, int number, int rows, Object staged) {
        try {
            byte[] sealed = personal.seal(json.writeValueAsBytes(staged), place(run, number));
            database.update(
                    "insert into import_batch (import_id, number, rows, sealed)"
                            + " values (?, ?, ?, ?)",
                    run,
                    number,
                    rows,
                    sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row is text, days and codes", e);
        }
    }

    public List<Integer> batchesToDo(UUID run) {
        return database.list(
                "select number from import_batch where import_id = ? and not done order by number",
                row -> row.getInt(1),
                run);
    }

    /** What was staged under this number. */
    public <T> T batch(UUID run, int number, JavaType type) {
        byte[] sealed =
                database.list(
                                "select sealed from import_batch where import_id = ?"
                                        + " and number = ?",
                                row -> row.getBytes(1),
                                run,
                                number)
                        .get(0);
        try {
            return json.readValue(personal.open(sealed, place(run, number)), type);
        } catch (IOException e) {
            throw new IllegalStateException("a batch that was written here", e);
        }
    }

    /** A batch is through. */
    public void wrote(UUID run, int number, int rows, int refused) {
        imports.lock(run).wrote(rows - refused, refused);
        database.update(
                "update import_batch set done = true where import_id = ? and number = ?",
                run,
                number);
    }

    /** Verdicts and faults of rows that were checked. */
    public void report(UUID run, List<? extends ReportedRow> rows) {
        addRows(run, rows);
        addFaults(run, rows);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        imports.lock(run).count(counts);
    }

    private static String place(UUID run, int number) {
        return "import_batch:sealed:" + run + ":" + number;
    }
}
