package org.nuandong.files.table;

import java.io.IOException;
import java.util.List;

/** 行: takes the rows of a list, one after the other, heads first; the watermark comes last. */
public interface RowSink extends AutoCloseable {

    /** A cell that is missing may be null or empty. */
    void row(List<String> cells) throws IOException;

    /**
     * 水印: who asked for it and what it is, so that the file speaks for itself when it lies about.
     */
    void watermark(String text) throws IOException;

    @Override
    void close() throws IOException;
}
