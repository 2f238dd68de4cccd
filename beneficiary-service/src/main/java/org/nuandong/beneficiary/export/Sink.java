package org.nuandong.beneficiary.export;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a list, one after the other; the watermark comes last. */
interface Sink extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    void watermark(String text) throws IOException;

    @Override
    void close() throws IOException;
}
