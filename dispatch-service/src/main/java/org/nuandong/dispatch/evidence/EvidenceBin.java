package org.nuandong.dispatch.evidence;

import java.io.IOException;
import java.time.Instant;

/**
 * What the end of keeping needs beside {@link EvidenceStore}. The content is unreadable already
 * when this is called, for its key is gone; this gives the room back.
 */
interface EvidenceBin {

    /** A content, or all that lies below the name; nothing there is fine, too. */
    void remove(String name) throws IOException;

    /** Half-written files of writers that were killed. */
    void removeDraftsBefore(Instant realTime) throws IOException;
}
