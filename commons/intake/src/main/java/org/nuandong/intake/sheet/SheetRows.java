package org.nuandong.intake.sheet;

import java.util.Iterator;

/** Rows that hold something, one after the other; blank ones are passed over without memory. */
interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close();
}
