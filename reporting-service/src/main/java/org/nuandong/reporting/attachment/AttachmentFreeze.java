package org.nuandong.reporting.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.reporting.report.ReportHead;
import org.nuandong.reporting.report.ReportMoved;

/** 随报冻结: what is there when a report goes up goes up with it, in the same transaction. */
@ApplicationScoped
class AttachmentFreeze {

    private static final String SUBMITTED = "submitted";

    private final AttachmentRepository attachments;

    AttachmentFreeze(AttachmentRepository attachments) {
        this.attachments = attachments;
    }

    void moved(@Observes ReportMoved moved) {
        ReportHead report = moved.report();
        if (report.state().equals(SUBMITTED)) {
            attachments.freeze(report.id(), report.revision());
        }
    }
}
