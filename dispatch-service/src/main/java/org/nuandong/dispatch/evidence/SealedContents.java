package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Contents of evidence in the store, sealed on the way in and opened on the way out. */
@ApplicationScoped
class SealedContents {

    private final EvidenceStore store;
    private final ContentSeal seal;

    SealedContents(EvidenceStore store, ContentSeal seal) {
        this.store = store;
        this.seal = seal;
    }

    void put(UUID evidenceId, byte[] key, String name, EvidenceStore.Content plain)
            throws IOException {
        store.put(
                name,
                out -> {
                    try (OutputStream sealing = seal.sealing(evidenceId, key, name, out)) {
                        plain.writeTo(sealing);
                    }
                });
    }

    InputStream open(UUID evidenceId, byte[] key, String name) throws IOException {
        return seal.opened(evidenceId, key, name, store.open(name));
    }

    /** By its hash, so that neighbours spread; with its id, so that no two share one file. */
    static String contentName(Evidence evidence) {
        String hash = evidence.sha256();
        return String.join(
                "/",
                "content",
                hash.substring(0, 2),
                hash.substring(2, 4),
                hash + "-" + evidence.id());
    }

    static String incoming(UUID evidenceId) {
        return "incoming/" + evidenceId;
    }
}
