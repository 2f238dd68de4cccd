package org.nuandong.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 编码: finds out in which of the encodings that offices use a text was written. */
final class CsvText {

    /** GBK and GB2312 are parts of it; rare characters take four bytes. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static Reader open(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return reader(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return reader(content, 2, StandardCharsets.UTF_16BE);
        }
        int mark = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isWritten(content, charset)) {
                return reader(content, charset == GB18030 ? 0 : mark, charset);
            }
        }
        throw SheetProblem.SHEET_ENCODING_UNKNOWN.because();
    }

    private static Reader reader(byte[] content, int from, Charset charset) {
        return new InputStreamReader(
                new ByteArrayInputStream(content, from, content.length - from), charset);
    }

    /** Strictly: one impossible byte, or a control character, and it is something else. */
    private static boolean isWritten(byte[] content, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(content), decoder)) {
            CharBuffer buffer = CharBuffer.allocate(8192);
            while (reader.read(buffer) >= 0) {
                buffer.flip();
                if (buffer.chars().anyMatch(CsvText::isControl)) {
                    return false;
                }
                buffer.clear();
            }
            return true;
        } catch (IOException malformed) {
            return false;
        }
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\r' && c != '\n';
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        ByteBuffer head = ByteBuffer.wrap(content);
        for (int wanted : bytes) {
            if (!head.hasRemaining() || (head.get() & 0xFF) != wanted) {
                return false;
            }
        }
        return true;
    }
}
