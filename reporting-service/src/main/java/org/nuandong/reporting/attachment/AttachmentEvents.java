package org.nuandong.reporting.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.reporting.report.ReportHead;

/** Tells the others that something goes with a report, or no longer; never its caption. */
@ApplicationScoped
class AttachmentEvents {

    private record Data(
            String form,
            UUID unitId,
            String regionCode,
            String period,
            int revision,
            UUID attachmentId,
            String kind,
            String mediaType,
            long size,
            String sha256) {}

    private final EventOutbox outbox;

    AttachmentEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void added(ReportHead report, Attachment attachment, Instant at) {
        record("report.attachment-added", report, attachment, at);
    }

    void removed(ReportHead report, Attachment attachment, Instant at) {
        record("report.attachment-removed", report, attachment, at);
    }

    private void record(String name, ReportHead report, Attachment attachment, Instant at) {
        Data data =
                new Data(
                        report.form(),
                        report.unitId(),
                        report.region().code(),
                        report.period().text(),
                        report.revision(),
                        attachment.id(),
                        attachment.kind(),
                        attachment.mediaType(),
                        attachment.size(),
                        attachment.sha256());
        outbox.record(
                Event.of(name, "report", report.id(), report.region(), report.unitId(), at, data));
    }
}
