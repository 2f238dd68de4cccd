package org.nuandong.reporting.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A picture without what is written about it: Exif, texts, times. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> TRACES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private Png() {}

    static byte[] withoutTraces(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            if (at + FRAME > content.length) {
                throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
            }
            long length =
                    (content[at] & 0xffL) << 24
                            | (content[at + 1] & 0xffL) << 16
                            | (content[at + 2] & 0xffL) << 8
                            | content[at + 3] & 0xffL;
            if (at + FRAME + length > content.length) {
                throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
            }
            type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            int whole = FRAME + (int) length;
            if (!TRACES.contains(type)) {
                kept.write(content, at, whole);
            }
            at += whole;
        }
        return kept.toByteArray();
    }
}
