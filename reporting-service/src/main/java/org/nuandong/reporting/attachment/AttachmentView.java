package org.nuandong.reporting.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment as it is listed. */
@Schema(name = "ReportAttachment")
record AttachmentView(
        UUID id,
        @Schema(description = "work-photo, material", examples = "work-photo") String kind,
        @Schema(description = "No personal data") String caption,
        @Schema(description = "By its content", examples = "image/jpeg") String mediaType,
        @Schema(description = "Bytes", examples = "184320") long size,
        @Schema(description = "SHA-256 of what is kept: photographs lose position and traces")
                String sha256,
        @Schema(description = "SHA-256 of what was sent") String sentSha256,
        Instant addedAt,
        String addedBy) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.kind(),
                attachment.caption(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.sentSha256(),
                attachment.addedAt(),
                attachment.addedBy());
    }
}
