package org.nuandong.reporting.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.files.sealed.SealedFiles;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;

/** 随报材料: taken while the report is being written, frozen when it goes up. */
@ApplicationScoped
class Attachments {

    private static final List<String> KINDS = List.of("work-photo", "material");
    private static final List<String> WRITTEN = List.of("draft", "reviewed");

    /** Each holds one file in memory: more of them wait outside. */
    private static final int AT_ONCE = 4;

    private final ReportBook reports;
    private final AttachmentRepository attachments;
    private final AttachmentEvents events;
    private final SealedFiles files;
    private final Presets presets;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Attachments(
            ReportBook reports,
            AttachmentRepository attachments,
            AttachmentEvents events,
            SealedFiles files,
            Presets presets,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.attachments = attachments;
        this.events = events;
        this.files = files;
        this.presets = presets;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same content again is the same attachment. */
    Attachment add(
            UUID reportId, String sentSha256, String kind, String caption, InputStream body) {
        if (!KINDS.contains(kind)) {
            throw CommonProblem.UNKNOWN_CODE.at("kind");
        }
        if (!room.tryAcquire()) {
            throw CommonProblem.OVERLOADED.because();
        }
        try {
            return add(reports.writable(reportId), sentSha256, kind, caption, body);
        } finally {
            room.release();
        }
    }

    private Attachment add(
            ReportHead report, String sentSha256, String kind, String caption, InputStream body) {
        Instant now = clock.instant();
        byte[] sent =
                read(body, presets.integer("report.attachment.most-bytes", report.region(), now));
        if (!sha256(sent).equals(sentSha256)) {
            throw AttachmentProblem.ATTACHMENT_HASH_WRONG.at("sha256");
        }
        Optional<Attachment> known = attachments.sent(report.id(), sentSha256);
        if (known.isPresent()) {
            return known.get();
        }
        int most = presets.integer("report.attachment.most", report.region(), now);
        if (attachments.present(report.id()).size() >= most) {
            throw AttachmentProblem.ATTACHMENTS_TOO_MANY.because(most);
        }
        ContentKind content = ContentKind.of(sent);
        byte[] kept = content.kept(sent);
        Attachment added =
                new Attachment(
                        EventId.at(now),
                        report.id(),
                        kind,
                        caption,
                        content.mediaType(),
                        kept.length,
                        sha256(kept),
                        sentSha256,
                        now,
                        caller.subject(),
                        false);
        keep(added.id(), kept);
        attachments.add(added);
        events.added(report, added, now);
        return added;
    }

    private static byte[] read(InputStream body, int most) {
        try {
            byte[] sent = body.readNBytes(most + 1);
            if (sent.length > most) {
                throw AttachmentProblem.ATTACHMENT_TOO_LARGE.because(most >> 20);
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload ended early", e);
        }
    }

    private void keep(UUID id, byte[] content) {
        try {
            files.keep(id, new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException("memory gives bytes", e);
        }
    }

    /** Of the present revision, or of one that went up. */
    AttachmentsView list(UUID reportId, Integer revision) {
        ReportHead report = reports.visible(reportId);
        if (revision != null && (revision < 1 || revision > report.revision())) {
            throw CommonProblem.NOT_FOUND.at("revision");
        }
        boolean present = revision == null || revision == report.revision();
        boolean open = present && WRITTEN.contains(report.state());
        int asked = revision == null ? report.revision() : revision;
        List<Attachment> found =
                open ? attachments.present(reportId) : attachments.frozen(reportId, asked);
        return new AttachmentsView(
                reportId,
                asked,
                !open,
                manifest(found),
                found.stream().map(AttachmentView::of).toList());
    }

    /** What the hash of a list is over. */
    private record Listed(String kind, long size, String sha256) {}

    private static String manifest(List<Attachment> attachments) {
        return CanonicalJson.hash(
                CanonicalJson.write(
                        attachments.stream()
                                .map(one -> new Listed(one.kind(), one.size(), one.sha256()))
                                .toList()));
    }

    /** What never went up goes for good; what did stays with its revision. */
    void remove(UUID reportId, UUID id) {
        ReportHead report = reports.writable(reportId);
        Attachment attachment = known(reportId, id);
        if (attachment.removed()) {
            throw AttachmentProblem.ATTACHMENT_REMOVED.because();
        }
        Instant now = clock.instant();
        attachments.remove(id, now, caller.subject());
        if (!attachments.wentUp(id)) {
            files.remove(id);
        }
        events.removed(report, attachment, now);
    }

    Attachment downloaded(UUID reportId, UUID id) {
        ReportHead report = reports.visible(reportId);
        Attachment attachment = known(reportId, id);
        if (attachment.removed() && !attachments.wentUp(id)) {
            throw AttachmentProblem.ATTACHMENT_REMOVED.because();
        }
        audit.read(
                "report-attachment",
                id,
                report.region(),
                report.unitId(),
                List.of("content"),
                "report");
        return attachment;
    }

    void copy(UUID id, OutputStream out) throws IOException {
        files.copy(id, out);
    }

    private Attachment known(UUID reportId, UUID id) {
        return attachments.find(reportId, id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
