package org.nuandong.beneficiary.platform;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * New rows of one table, laid in by COPY in the caller's transaction: what an import brings costs
 * its indexes and little more. What an entity's listener or generator would fill in, stands among
 * the columns.
 */
public final class CopiedRows<R> {

    private static final String NOTHING = "\\N";

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<Function<R, ?>> values = new ArrayList<>();

    private CopiedRows(String table) {
        this.table = table;
    }

    public static <R> CopiedRows<R> into(String table) {
        return new CopiedRows<>(table);
    }

    /** Text, numbers, times, ids, bytes, and collections or arrays of text; null stays null. */
    public CopiedRows<R> column(String name, Function<R, ?> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    public void write(DataSource database, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + String.join(", ", names) + ") from stdin",
                            new StringReader(text(rows)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("rows of " + table + " could not be laid in", e);
        }
    }

    String text(List<R> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 200);
        for (R row : rows) {
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(text, values.get(i).apply(row));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append(NOTHING);
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x");
            HexFormat.of().formatHex(text, bytes);
        } else if (value instanceof Object[] several) {
            escape(text, array(List.of(several)));
        } else if (value instanceof Collection<?> several) {
            escape(text, array(several));
        } else {
            escape(text, value.toString());
        }
    }

    /** PostgreSQL's own way to write an array, each element in quotes. */
    private static String array(Collection<?> several) {
        StringBuilder array = new StringBuilder("{");
        for (Object one : several) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(one.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return array.append('}').toString();
    }

    private static void escape(StringBuilder text, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }
}
