package org.nuandong.reporting.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Made-up pictures with all that a telephone writes into them. */
final class Photograph {

    static final String DEVICE = "MADE-UP-PHONE-4711";
    private static final int TURNED = 6;

    private Photograph() {}

    /** A grey square of so many pixels a side. */
    private static byte[] picture(String format, int side) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turned, with its position (30° N) and a device, and a second picture behind the end. */
    static byte[] jpeg(int side) {
        byte[] plain = picture("jpeg", side);
        byte[] exif = exif();
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.length + 20 + 4);
        all.put(plain, 0, 2);
        all.put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2)).put(exif);
        all.put((byte) 0xff).put((byte) 0xfe).putShort((short) (2 + 18));
        all.put(DEVICE.getBytes(StandardCharsets.US_ASCII));
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    private static byte[] exif() {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 18 + 2 + 12 + 4 + 24);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        int device = 8 + 2 + 3 * 12 + 4;
        int position = device + 18;
        exif.putShort((short) 3);
        entry(exif, 0x0110, 2, 18, device);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) TURNED).putShort((short) 0);
        entry(exif, 0x8825, 4, 1, position);
        exif.putInt(0);
        exif.put(DEVICE.getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 1);
        entry(exif, 0x0002, 5, 3, position + 2 + 12 + 4);
        exif.putInt(0);
        exif.putInt(30).putInt(1).putInt(15).putInt(1).putInt(30).putInt(1);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] png() {
        byte[] plain = picture("png", 20);
        byte[] text = ("tEXtSource\0" + DEVICE).getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(text);
        ByteBuffer all = ByteBuffer.allocate(plain.length + 8 + text.length);
        all.put(plain, 0, 33);
        all.putInt(text.length - 4).put(text).putInt((int) crc.getValue());
        all.put(plain, 33, plain.length - 33);
        return all.array();
    }
}
