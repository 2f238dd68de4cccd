package org.nuandong.reporting.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A photograph without what its camera wrote about it (Exif, XMP, IPTC, comments): position, device
 * and time say where somebody sleeps. How it is to be turned stays.
 */
final class Jpeg {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** JFIF, colour profile, Adobe's colour transform: needed to show it. */
    private static final Set<Integer> KEPT_APPLICATION = Set.of(0xe0, 0xe2, 0xee);

    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;

    private final byte[] content;
    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
    private int orientation = UPRIGHT;

    private Jpeg(byte[] content) {
        this.content = content;
    }

    static byte[] withoutTraces(byte[] content) {
        try {
            return new Jpeg(content).clean();
        } catch (IndexOutOfBoundsException e) {
            throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
        }
    }

    private byte[] clean() {
        int at = nextMarker(2);
        while (unsigned(at + 1) != END) {
            int marker = unsigned(at + 1);
            int length = unsigned(at + 2) << 8 | unsigned(at + 3);
            int after = at + 2 + length;
            if (length < 2 || after > content.length) {
                throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
            }
            if (marker == EXIF) {
                readOrientation(at + 4, length - 2);
            }
            if (marker == START_OF_SCAN) {
                after = endOfScan(after);
            }
            if (isNeeded(marker)) {
                segments.write(content, at, after - at);
            }
            at = nextMarker(after);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (orientation != UPRIGHT) {
            kept.writeBytes(orientationAlone());
        }
        kept.writeBytes(segments.toByteArray());
        // Behind the end cameras hang second pictures and films: they stay behind.
        kept.writeBytes(new byte[] {(byte) 0xff, (byte) END});
        return kept.toByteArray();
    }

    /** Any number of ff may stand before a marker. */
    private int nextMarker(int from) {
        int at = from;
        if (unsigned(at) != 0xff) {
            throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
        }
        while (unsigned(at + 1) == 0xff) {
            at++;
        }
        return at;
    }

    /**
     * In the data of a scan ff is followed by 00 or a restart; anything else is the next marker.
     */
    private int endOfScan(int from) {
        int at = from;
        while (unsigned(at) != 0xff || isData(unsigned(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isData(int afterFf) {
        return afterFf == 0 || afterFf >= FIRST_RESTART && afterFf <= LAST_RESTART;
    }

    private static boolean isNeeded(int marker) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker != COMMENT && (!application || KEPT_APPLICATION.contains(marker));
    }

    /** Tag 0x0112 of the first directory; anything unreadable is left out like the rest. */
    private void readOrientation(int from, int length) {
        String mark = new String(content, from, Math.min(4, length), StandardCharsets.ISO_8859_1);
        if (length < EXIF_MARK.length + 14 || !mark.equals("Exif")) {
            return;
        }
        ByteBuffer tiff = ByteBuffer.wrap(content, from + 6, length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > tiff.limit()) {
                return;
            }
            int value = tiff.getShort(entry + 8) & 0xffff;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && value <= LAST_ORIENTATION) {
                orientation = Math.max(UPRIGHT, value);
            }
        }
    }

    private byte[] orientationAlone() {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.put((byte) 0xff).put((byte) EXIF).putShort((short) 34).put(EXIF_MARK);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0);
        segment.putInt(0);
        return segment.array();
    }

    private int unsigned(int at) {
        return content[at] & 0xff;
    }
}
