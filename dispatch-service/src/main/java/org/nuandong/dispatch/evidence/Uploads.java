package org.nuandong.dispatch.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/**
 * 上传: takes a file up in pieces. No row is locked while bytes come in: each piece goes to a file of
 * its own, and whoever enters it first at the offset wins.
 */
@ApplicationScoped
class Uploads {

    private final EvidenceRepository evidence;
    private final PartTable parts;
    private final SealedContents contents;
    private final EvidenceBin bin;
    private final Completion completion;
    private final UploadRules rules;
    private final Caller caller;
    private final Clock clock;

    Uploads(
            EvidenceRepository evidence,
            PartTable parts,
            SealedContents contents,
            EvidenceBin bin,
            Completion completion,
            UploadRules rules,
            Caller caller,
            Clock clock) {
        this.evidence = evidence;
        this.parts = parts;
        this.contents = contents;
        this.bin = bin;
        this.completion = completion;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where the next piece begins. A file that is whole but was not looked at is looked at now. */
    Evidence state(UUID id) {
        Evidence found = QuarkusTransaction.requiringNew().call(() -> uploadable(id));
        if (found.state() == EvidenceState.UPLOADING && found.isWhole()) {
            completion.finish(id);
            return QuarkusTransaction.requiringNew().call(() -> uploadable(id));
        }
        return found;
    }

    /** Answers the new offset. {@code promised} is the SHA-256 of the piece, or null. */
    long append(UUID id, long offset, byte[] promised, InputStream body) {
        Evidence open = QuarkusTransaction.requiringNew().call(() -> uploadable(id));
        requireOffset(open, offset);
        Piece piece = new Piece(body, open.size() - offset, promised);
        String name = SealedContents.incoming(id) + "/" + offset + "-" + UUID.randomUUID();
        try {
            contents.put(id, open.contentKey(), name, piece);
        } catch (IOException e) {
            throw new UncheckedIOException("a piece of evidence could not be kept", e);
        }
        Evidence grown = enter(new PartRow(id, offset, piece.size(), name));
        if (piece.broken() != null) {
            throw new UncheckedIOException("the sender went away", piece.broken());
        }
        if (grown.isWhole()) {
            completion.finish(id);
        }
        return grown.received();
    }

    /** Of two that sent the same piece the first counts; the other's file goes. */
    private Evidence enter(PartRow part) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(
                            () -> {
                                Evidence locked = evidence.lock(part.evidenceId());
                                requireOffset(locked, part.atOffset());
                                if (part.size() > 0) {
                                    Instant now = clock.instant();
                                    parts.add(part);
                                    locked.receive(
                                            part.size(), rules.awaitUntil(locked.region(), now));
                                }
                                return locked;
                            });
        } catch (RuntimeException refused) {
            throwAway(part.name());
            throw refused;
        }
    }

    private void throwAway(String name) {
        try {
            bin.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException("a piece could not be thrown away", e);
        }
    }

    private static void requireOffset(Evidence open, long offset) {
        open.requireUploading();
        if (open.received() != offset) {
            throw EvidenceProblem.UPLOAD_OFFSET_CONFLICT.at("Upload-Offset");
        }
    }

    /** Whoever may send evidence of this place may go on with it, also from another telephone. */
    private Evidence uploadable(UUID id) {
        Evidence found = evidence.findById(id);
        if (found == null || !caller.sees(found.region(), found.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }
}
