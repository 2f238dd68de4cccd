package org.nuandong.dispatch.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * 验收: puts the pieces together, looks whether the content is what was announced (hash and type),
 * and only then calls it evidence. Done again after a kill, it comes to the same end.
 */
@ApplicationScoped
class Completion {

    private final EvidenceRepository evidence;
    private final PartTable parts;
    private final SealedContents contents;
    private final EvidenceBin bin;
    private final Retention retention;
    private final Custody custody;
    private final EvidenceEvents events;
    private final Event<EvidenceStored> stored;
    private final Clock clock;

    Completion(
            EvidenceRepository evidence,
            PartTable parts,
            SealedContents contents,
            EvidenceBin bin,
            Retention retention,
            Custody custody,
            EvidenceEvents events,
            Event<EvidenceStored> stored,
            Clock clock) {
        this.evidence = evidence;
        this.parts = parts;
        this.contents = contents;
        this.bin = bin;
        this.retention = retention;
        this.custody = custody;
        this.events = events;
        this.stored = stored;
        this.clock = clock;
    }

    /** Refuses with 422 what is not what it claimed to be; its pieces are thrown away. */
    void finish(UUID id) {
        Evidence whole = QuarkusTransaction.requiringNew().call(() -> evidence.findById(id));
        List<PartRow> pieces = QuarkusTransaction.requiringNew().call(() -> parts.of(id));
        if (whole.state() != EvidenceState.UPLOADING) {
            return;
        }
        String name = SealedContents.contentName(whole);
        try {
            Joined joined = new Joined(whole, pieces);
            contents.put(id, whole.contentKey(), name, joined);
            EvidenceProblem fault = fault(whole, joined);
            boolean kept = QuarkusTransaction.requiringNew().call(() -> decide(id, name, fault));
            bin.remove(SealedContents.incoming(id));
            QuarkusTransaction.requiringNew().run(() -> parts.remove(id));
            if (!kept) {
                bin.remove(name);
            }
            if (fault != null) {
                throw fault.because();
            }
        } catch (IOException e) {
            requireDecided(id, e);
        }
    }

    private static EvidenceProblem fault(Evidence whole, Joined joined) {
        if (!joined.sha256().equals(whole.sha256())) {
            return EvidenceProblem.CONTENT_HASH_WRONG;
        }
        return ContentType.fits(whole.mediaType(), joined.head())
                ? null
                : EvidenceProblem.CONTENT_TYPE_WRONG;
    }

    /** Answers whether the content stays: who gave the upload up meanwhile wants no file left. */
    private boolean decide(UUID id, String name, EvidenceProblem fault) {
        Evidence locked = evidence.lock(id);
        if (locked.state() != EvidenceState.UPLOADING) {
            return locked.state() == EvidenceState.COMPLETE;
        }
        Instant now = clock.instant();
        if (fault != null) {
            locked.refuse(fault.code(), now);
            custody.did(locked, "refused");
            events.refused(locked, now);
            return false;
        }
        locked.complete(name, retention.until(locked, locked.aboutType(), now), now);
        custody.did(locked, "stored");
        events.stored(locked, now);
        stored.fire(
                new EvidenceStored(
                        id,
                        locked.kind(),
                        locked.aboutType(),
                        locked.aboutId(),
                        locked.incidentId(),
                        now));
        return true;
    }

    /** Another one finished it meanwhile and took the pieces away: then all is well. */
    private void requireDecided(UUID id, IOException e) {
        EvidenceState state =
                QuarkusTransaction.requiringNew().call(() -> evidence.findById(id).state());
        if (state == EvidenceState.UPLOADING) {
            throw new UncheckedIOException("evidence could not be put together", e);
        }
    }

    /** All pieces one behind the other, hashed on the way; the first bytes are kept to look at. */
    private final class Joined implements EvidenceStore.Content {

        private final Evidence whole;
        private final List<PartRow> pieces;
        private final java.security.MessageDigest digest = Sha256.digest();
        private final java.io.ByteArrayOutputStream head = new java.io.ByteArrayOutputStream();

        Joined(Evidence whole, List<PartRow> pieces) {
            this.whole = whole;
            this.pieces = pieces;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] buffer = new byte[ContentType.HEAD];
            for (PartRow piece : pieces) {
                try (InputStream in = contents.open(whole.id(), whole.contentKey(), piece.name())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                        head.write(buffer, 0, Math.min(read, ContentType.HEAD - head.size()));
                        out.write(buffer, 0, read);
                    }
                }
            }
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        byte[] head() {
            return head.toByteArray();
        }
    }
}
