package org.nuandong.reporting.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** 内容类型: by what a file holds, whatever it is called. */
enum ContentKind {
    JPEG("image/jpeg", "ffd8ff", Jpeg::withoutTraces),
    PNG("image/png", "89504e470d0a1a0a", Png::withoutTraces),
    PDF("application/pdf", "255044462d", ContentKind::wholePdf),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "504b0304",
            UnaryOperator.identity()),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "504b0304",
            UnaryOperator.identity());

    private static final int END_OF_PDF = 2_048;

    private final String mediaType;
    private final byte[] mark;
    private final UnaryOperator<byte[]> cleaning;

    ContentKind(String mediaType, String mark, UnaryOperator<byte[]> cleaning) {
        this.mediaType = mediaType;
        this.mark = HexFormat.of().parseHex(mark);
        this.cleaning = cleaning;
    }

    String mediaType() {
        return mediaType;
    }

    /** 415 for anything else. */
    static ContentKind of(byte[] content) {
        if (XLSX.begins(content)) {
            return office(content);
        }
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .orElseThrow(AttachmentProblem.ATTACHMENT_KIND_UNKNOWN::because);
    }

    /** What is kept: photographs without position; 422 when the content is not whole. */
    byte[] kept(byte[] content) {
        return cleaning.apply(content);
    }

    private boolean begins(byte[] content) {
        return content.length > mark.length
                && Arrays.equals(mark, Arrays.copyOf(content, mark.length));
    }

    private static ContentKind office(byte[] content) {
        List<String> names = ZipNames.of(content);
        if (names.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw AttachmentProblem.ATTACHMENT_WITH_MACROS.because();
        }
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        throw AttachmentProblem.ATTACHMENT_KIND_UNKNOWN.because();
    }

    private static byte[] wholePdf(byte[] content) {
        int from = Math.max(0, content.length - END_OF_PDF);
        String end = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            throw AttachmentProblem.ATTACHMENT_DAMAGED.because();
        }
        return content;
    }
}
