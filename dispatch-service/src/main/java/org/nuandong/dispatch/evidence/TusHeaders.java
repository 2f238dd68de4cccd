package org.nuandong.dispatch.evidence;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The words of the tus resumable upload protocol 1.0.0 (core, creation, checksum, expiration). */
class TusHeaders {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,checksum,expiration";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String CHECKSUM = "Upload-Checksum";
    static final String EXPIRES = "Upload-Expires";
    static final String PIECE = "application/offset+octet-stream";

    private static final String ALGORITHM = "sha256 ";

    @Tus
    @ServerResponseFilter
    public void mark(ContainerResponseContext answer) {
        answer.getHeaders().putSingle(RESUMABLE, VERSION);
        if (answer.getStatus() == 412) {
            answer.getHeaders().putSingle("Tus-Version", VERSION);
        }
    }

    static void requireVersion(String version) {
        if (!VERSION.equals(version)) {
            throw EvidenceProblem.UPLOAD_PROTOCOL_UNKNOWN.at(RESUMABLE);
        }
    }

    /** At least one byte. */
    static long length(String header) {
        long length = number(header);
        if (length < 1) {
            throw EvidenceProblem.UPLOAD_LENGTH_INVALID.at(LENGTH);
        }
        return length;
    }

    static long offset(String header) {
        long offset = number(header);
        if (offset < 0) {
            throw EvidenceProblem.UPLOAD_OFFSET_INVALID.at(OFFSET);
        }
        return offset;
    }

    /** The SHA-256 promised for one piece; null when none is. */
    static byte[] checksum(String header) {
        if (header == null) {
            return null;
        }
        if (!header.startsWith(ALGORITHM)) {
            throw EvidenceProblem.UPLOAD_CHECKSUM_INVALID.at(CHECKSUM);
        }
        try {
            return Base64.getDecoder().decode(header.substring(ALGORITHM.length()));
        } catch (IllegalArgumentException e) {
            throw EvidenceProblem.UPLOAD_CHECKSUM_INVALID.at(CHECKSUM);
        }
    }

    private static long number(String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
