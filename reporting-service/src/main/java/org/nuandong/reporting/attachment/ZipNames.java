package org.nuandong.reporting.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names in a zip, from its directory at the end: nothing is unpacked. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;

    private ZipNames() {}

    static List<String> of(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        int entries = bytes.getShort(end + 10) & 0xffff;
        long at = bytes.getInt(end + 16) & 0xffffffffL;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_SIZE > zip.length || bytes.getInt((int) at) != ENTRY) {
                throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
            }
            int entry = (int) at;
            int length = bytes.getShort(entry + 28) & 0xffff;
            int more =
                    (bytes.getShort(entry + 30) & 0xffff) + (bytes.getShort(entry + 32) & 0xffff);
            if (at + ENTRY_SIZE + length > zip.length) {
                throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
            }
            names.add(new String(zip, entry + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + length + more;
        }
        return names;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
    }
}
