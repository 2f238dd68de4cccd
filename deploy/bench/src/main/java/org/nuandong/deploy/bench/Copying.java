package org.nuandong.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY, the fastest way into a table: rows of one, by a file, into another. */
final class Copying {

    private Copying() {}

    /** Only the way in is measured. */
    static double seconds(Connection database, String from, String into) throws SQLException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        try {
            Path file = Files.createTempFile("nuandong-copy", ".bin");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    copy.copyOut(
                            "copy (select * from " + from + ") to stdout with (format binary)",
                            out);
                }
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    copy.copyIn("copy " + into + " from stdin with (format binary)", in);
                }
                return (System.nanoTime() - start) / 1e9;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new SQLException("rows could not be copied", e);
        }
    }
}
