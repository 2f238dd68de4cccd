package org.nuandong.dispatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.nuandong.commons.problem.CommonProblem;

/**
 * What comes in of one piece: counted, hashed, never more than the file has left. A line that
 * breaks keeps what has come so far, unless a checksum was promised for the whole piece.
 */
final class Piece implements EvidenceStore.Content {

    private static final int BUFFER = 64 * 1024;

    private final InputStream body;
    private final long room;
    private final MessageDigest digest;
    private final byte[] promised;
    private long size;
    private IOException broken;

    /** {@code promised} is the SHA-256 of the piece, or null. */
    Piece(InputStream body, long room, byte[] promised) {
        this.body = body;
        this.room = room;
        this.promised = promised;
        this.digest = Sha256.digest();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = next(buffer); read >= 0; read = next(buffer)) {
            size += read;
            if (size > room) {
                throw CommonProblem.BODY_TOO_LARGE.because();
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        if (promised != null) {
            requirePromised();
        }
    }

    private int next(byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            broken = e;
            return -1;
        }
    }

    private void requirePromised() {
        if (broken != null || !Arrays.equals(promised, digest.digest())) {
            throw EvidenceProblem.UPLOAD_CHECKSUM_WRONG.because();
        }
    }

    long size() {
        return size;
    }

    /** Why it ended early, or null. */
    IOException broken() {
        return broken;
    }
}
