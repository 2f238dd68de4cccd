package org.nuandong.dispatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes {@code first} to {@code last} of a content of {@code size} bytes (RFC 9110, 14). */
record ContentRange(long first, long last, long size, boolean isPart) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int BUFFER = 64 * 1024;

    /**
     * The whole when nothing is asked, several ranges, or what cannot be read; 416 behind the end.
     */
    static ContentRange asked(String header, long size) {
        Matcher range = header == null ? null : ONE_RANGE.matcher(header.strip());
        if (range == null
                || !range.matches()
                || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new ContentRange(0, size - 1, size, false);
        }
        if (range.group(1).isEmpty()) {
            long wanted = Long.parseLong(range.group(2));
            return part(wanted == 0 ? size : Math.max(0, size - wanted), size - 1, size);
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return part(first, size - 1, size);
        }
        long last = Long.parseLong(range.group(2));
        return last < first
                ? new ContentRange(0, size - 1, size, false)
                : part(first, Math.min(last, size - 1), size);
    }

    private static ContentRange part(long first, long last, long size) {
        if (first >= size) {
            // RFC 9110, 15.5.17: how long it is, so that the next question can be right.
            throw EvidenceProblem.RANGE_BEYOND_END
                    .because(size)
                    .withHeader("Content-Range", "bytes */" + size);
        }
        return new ContentRange(first, last, size, true);
    }

    long length() {
        return last - first + 1;
    }

    String header() {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /** What lies before is opened too, piece by piece, and thrown away. */
    void copy(InputStream in, OutputStream out) throws IOException {
        in.skipNBytes(first);
        byte[] buffer = new byte[BUFFER];
        long left = length();
        while (left > 0) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, left));
            if (read == 0) {
                throw new IOException("a content is shorter than its row says");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
