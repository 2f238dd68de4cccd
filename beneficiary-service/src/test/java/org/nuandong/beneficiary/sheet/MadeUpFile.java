package org.nuandong.beneficiary.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as offices send them, and as nobody should. */
public final class MadeUpFile {

    public static final List<String> HEADS = List.of("户编号", "区划代码", "与户主关系", "姓名", "性别");

    private MadeUpFile() {}

    /** Cells are texts or numbers; null stays blank. */
    public static byte[] xlsx(List<List<Object>> rows) {
        return xlsx(
                sheet -> {
                    for (int i = 0; i < rows.size(); i++) {
                        for (int j = 0; j < rows.get(i).size(); j++) {
                            put(sheet, i, j, rows.get(i).get(j));
                        }
                    }
                });
    }

    public static byte[] xlsx(java.util.function.Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("数据"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** The same workbook with one of its parts rewritten. */
    public static byte[] rewritten(byte[] xlsx, String part, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : parts(xlsx).entrySet()) {
                String content = new String(entry.getValue(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(
                        (entry.getKey().equals(part) ? change.apply(content) : content)
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is in a workbook, by name. */
    static Map<String, byte[]> parts(byte[] xlsx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    @SafeVarargs
    public static String csv(List<Object>... rows) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            text.append(
                            String.join(
                                    ",",
                                    row.stream().map(one -> one == null ? "" : "" + one).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** One good row below the heads, and more cells for more heads. */
    public static List<List<Object>> table(List<String> moreHeads, Object... more) {
        List<Object> heads = new java.util.ArrayList<>(HEADS);
        heads.addAll(moreHeads);
        List<Object> row = new java.util.ArrayList<>(List.of("1", "420222100", "户主", "张某甲", "男"));
        row.addAll(Arrays.asList(more));
        return List.of(heads, row);
    }
}
