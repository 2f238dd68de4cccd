package org.nuandong.beneficiary.visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The words of a workbook's first sheet. */
final class RosterText {

    private static final Pattern CODE = Pattern.compile("&#x([0-9a-f]+);");

    private RosterText() {}

    static String of(byte[] workbook) {
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            try {
                Files.write(file, workbook);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return CODE.matcher(new String(sheet, StandardCharsets.UTF_8))
                    .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
        }
    }
}
