package org.nuandong.files.sealed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** Keeps files in sealed pieces; a file is whole or, to its readers, not there. */
@ApplicationScoped
public class SealedFiles {

    private static final int PIECE = 1024 * 1024;

    private final AgroalDataSource database;
    private final PersonalData personal;

    SealedFiles(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    /** In place of what stood there; answers its size, empty when it is larger than allowed. */
    public Optional<Long> keep(UUID owner, InputStream content, long most) throws IOException {
        remove(owner);
        long size = 0;
        for (int number = 0; ; number++) {
            byte[] piece = content.readNBytes(PIECE);
            size += piece.length;
            if (size > most) {
                remove(owner);
                return Optional.empty();
            }
            if (piece.length > 0) {
                insert(owner, number, piece);
            }
            if (piece.length < PIECE) {
                return Optional.of(size);
            }
        }
    }

    /** Pieces are sealed as they fill; closing it keeps the last. */
    public OutputStream writer(UUID owner) {
        remove(owner);
        return new Pieces(owner);
    }

    public void copy(UUID owner, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            byte[] piece = piece(owner, number);
            if (piece == null) {
                return;
            }
            out.write(piece);
        }
    }

    public byte[] read(UUID owner) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(PIECE);
        try {
            copy(owner, whole);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes bytes", e);
        }
        return whole.toByteArray();
    }

    public void remove(UUID owner) {
        work(
                "delete from sealed_file_piece where owner_id = ?",
                statement -> {
                    statement.setObject(1, owner);
                    return statement.executeUpdate();
                });
    }

    private void insert(UUID owner, int number, byte[] piece) {
        byte[] sealed = personal.seal(piece, place(owner, number));
        work(
                "insert into sealed_file_piece (owner_id, number, sealed) values (?, ?, ?)",
                statement -> {
                    statement.setObject(1, owner);
                    statement.setInt(2, number);
                    statement.setBytes(3, sealed);
                    return statement.executeUpdate();
                });
    }

    private byte[] piece(UUID owner, int number) {
        return work(
                "select sealed from sealed_file_piece where owner_id = ? and number = ?",
                statement -> {
                    statement.setObject(1, owner);
                    statement.setInt(2, number);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? personal.open(row.getBytes(1), place(owner, number))
                                : null;
                    }
                });
    }

    private <T> T work(String sql, Work<T> work) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement statement =
                                            connection.prepareStatement(sql)) {
                                return work.on(statement);
                            } catch (SQLException e) {
                                throw new IllegalStateException("a sealed file", e);
                            }
                        });
    }

    private static String place(UUID owner, int number) {
        return "sealed_file_piece:sealed:" + owner + ":" + number;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final class Pieces extends OutputStream {

        private final UUID owner;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;

        Pieces(UUID owner) {
            this.owner = owner;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
                if (filled == PIECE) {
                    keepPiece();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                keepPiece();
            }
        }

        private void keepPiece() {
            insert(owner, number, java.util.Arrays.copyOf(piece, filled));
            number++;
            filled = 0;
        }
    }
}
