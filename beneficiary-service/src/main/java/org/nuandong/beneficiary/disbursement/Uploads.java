package org.nuandong.beneficiary.disbursement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that are read whole; the service's limit of bodies bounds them. */
final class Uploads {

    private Uploads() {}

    static byte[] whole(InputStream file) {
        try {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        }
    }
}
