package org.nuandong.beneficiary.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.sealed.SealedFiles;

/** Door: keeps a file about something, and shows it for a purpose; the feature says who may. */
@ApplicationScoped
public class ProofFiles {

    /** What a file proves something about. */
    public record About(String type, UUID id, RegionCode region, UUID unitId) {}

    private static final String MOST = "proof.file-bytes";
    private static final int LONGEST_MARK = 8;

    private final EntityManager database;
    private final SealedFiles files;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    ProofFiles(
            EntityManager database,
            SealedFiles files,
            AuditTrail audit,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.files = files;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** JPEG, PNG or PDF, no larger than the place allows. */
    public ProofView keep(About about, InputStream content) {
        Instant now = clock.now();
        int most = presets.integer(MOST, about.region(), now);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        try {
            byte[] head = content.readNBytes(LONGEST_MARK);
            ProofFile file = new ProofFile(id, about, FileKind.of(head), now, caller.subject());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), content);
            long size =
                    files.keep(id, new DigestInputStream(all, digest), most)
                            .orElseThrow(() -> ProofProblem.PROOF_TOO_LARGE.because(most >> 10));
            byte[] whole = digest.digest();
            Optional<ProofView> before = known(about, whole);
            if (before.isPresent()) {
                files.remove(id);
                return before.get();
            }
            file.holds(whole, size);
            database.persist(file);
            database.flush();
            return file.view();
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** A line that broke and was tried again leaves one file. */
    private Optional<ProofView> known(About about, byte[] digest) {
        return database.createQuery(
                        "from ProofFile where aboutType = :type and aboutId = :id"
                                + " and digest = :digest",
                        ProofFile.class)
                .setParameter("type", about.type())
                .setParameter("id", about.id())
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst()
                .map(ProofFile::view);
    }

    /** 400 naming the file that is none of this thing's. */
    public void require(String type, UUID id, List<UUID> fileIds, String field) {
        for (int i = 0; i < fileIds.size(); i++) {
            ProofFile file = database.find(ProofFile.class, fileIds.get(i));
            if (file == null || !file.isAbout(type, id)) {
                throw ProofProblem.PROOF_UNKNOWN.at(field + "[" + i + "]");
            }
        }
    }

    public List<ProofView> of(String type, UUID id) {
        return database
                .createQuery(
                        "from ProofFile where aboutType = :type and aboutId = :id order by id",
                        ProofFile.class)
                .setParameter("type", type)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(ProofFile::view)
                .toList();
    }

    /** As an attachment that nobody on the way keeps; the reading is audited. */
    public RestResponse<StreamingOutput> read(About about, UUID fileId, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        ProofFile file = database.find(ProofFile.class, fileId);
        if (file == null || !file.isAbout(about.type(), about.id())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        audit.read(
                about.type(),
                about.id(),
                about.region(),
                about.unitId(),
                List.of("proof.file"),
                purpose);
        StreamingOutput body = out -> files.copy(fileId, out);
        return ResponseBuilder.ok(body)
                .type(file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + fileId + "\"")
                .header("Cache-Control", "no-store, private")
                .build();
    }
}
