package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What an import wrote, taken out of its tables and put back by COPY: the same rows, the same
 * tables with all their indexes and foreign keys.
 */
final class CopyBack {

    private record Part(String table, String rows) {}

    private static final String PEOPLE = "(select id from person where region_code = '%1$s')";
    private static final String HOMES = "(select id from household where region_code = '%1$s')";
    private static final String REVIEWS = "(select id from review where region_code = '%1$s')";

    private static final List<Part> PARTS =
            List.of(
                    new Part("person", "region_code = '%1$s'"),
                    new Part("identity_document", "person_id in " + PEOPLE),
                    new Part("person_exchange_index", "person_id in " + PEOPLE),
                    new Part("household", "region_code = '%1$s'"),
                    new Part("household_member", "person_id in " + PEOPLE),
                    new Part(
                            "category_enrollment",
                            "holder_id in " + PEOPLE + " or holder_id in " + HOMES),
                    new Part("review", "region_code = '%1$s'"),
                    new Part("deadline", "aggregate_id in " + REVIEWS),
                    new Part(
                            "event_sequence",
                            "aggregate_id in "
                                    + PEOPLE
                                    + " or aggregate_id in "
                                    + HOMES
                                    + " or aggregate_id in "
                                    + REVIEWS),
                    new Part("outbox", "region = '%1$s'"),
                    new Part("audit_entry", "region_code = '%1$s' and kind = 'change'"));

    private final Connection database;
    private final CopyManager copy;

    CopyBack(Connection database) throws SQLException {
        this.database = database;
        copy = database.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Only the way in is measured. */
    double seconds(String region) throws SQLException, IOException {
        List<Path> files = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            for (Part part : PARTS) {
                String columns = columns(statement, part.table());
                tables.add(part.table() + " (" + columns + ")");
                String rows = part.table() + " where " + part.rows().formatted(region);
                files.add(out("select " + columns + " from " + rows));
            }
            statement.execute("set session_replication_role = replica");
            for (int i = PARTS.size() - 1; i >= 0; i--) {
                Part part = PARTS.get(i);
                statement.execute(
                        "delete from " + part.table() + " where " + part.rows().formatted(region));
            }
            statement.execute("set session_replication_role = origin");
            double seconds = 0;
            for (int i = 0; i < PARTS.size(); i++) {
                statement.execute("vacuum analyze " + PARTS.get(i).table());
                seconds += in(tables.get(i), files.get(i));
            }
            return seconds;
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Those that are written: a generated one is reckoned by the table. */
    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                                + " from information_schema.columns where is_generated = 'NEVER'"
                                + " and table_schema = 'public' and table_name = '"
                                + table
                                + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private Path out(String rows) throws SQLException, IOException {
        Path file = Files.createTempFile("nuandong-copy", ".bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            copy.copyOut("copy (" + rows + ") to stdout with (format binary)", out);
        }
        return file;
    }

    private double in(String table, Path file) throws SQLException, IOException {
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            copy.copyIn("copy " + table + " from stdin with (format binary)", in);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
