package org.nuandong.dispatch.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where sealed contents lie, outside the database: a folder here, an object store elsewhere. What
 * has been put is durable and whole, or not there at all.
 */
interface EvidenceStore {

    /** Written through {@code content}; nothing is left under the name when that fails. */
    void put(String name, Content content) throws IOException;

    InputStream open(String name) throws IOException;

    /** Writes itself piece by piece; never whole in memory. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
