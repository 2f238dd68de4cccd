package org.nuandong.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * 防压缩炸弹: unpacks a workbook once without keeping anything, and counts. What an entry says of its
 * own size is not believed; the same reader is used as for the rows, so both see the same entries.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;

    /** Rows are streamed; everything else in a workbook is held in memory, whatever its name. */
    private static final String STREAMED = "xl/worksheets/";

    private final SheetLimits limits;
    private long unpacked;

    ZipGuard(SheetLimits limits) {
        this.limits = limits;
    }

    void check(byte[] content) {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            int entries = 0;
            boolean workbook = false;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw SheetProblem.SHEET_IS_A_BOMB.because();
                }
                workbook |= entry.getName().equals("[Content_Types].xml");
                count(zip, entry);
            }
            if (!workbook) {
                throw SheetProblem.SHEET_IS_NO_TABLE.because();
            }
        } catch (IOException e) {
            throw SheetProblem.SHEET_IS_NO_TABLE.because();
        }
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean streamed = entry.getName().startsWith(STREAMED);
        long most = streamed ? limits.unpacked() : limits.texts();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > most || unpacked > limits.unpacked()) {
                    throw SheetProblem.SHEET_IS_A_BOMB.because();
                }
            }
        }
    }
}
