package org.nuandong.reporting.attachment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes, or went, up with a revision of a report. */
@Schema(name = "ReportAttachments")
record AttachmentsView(
        UUID reportId,
        int revision,
        @Schema(description = "It went up: nothing is added or taken away") boolean frozen,
        @Schema(description = "SHA-256 over the canonical list of kinds, sizes and hashes")
                String hash,
        List<AttachmentView> items) {}
