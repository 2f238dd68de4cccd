package org.nuandong.reporting.attachment;

import java.time.Instant;
import java.util.UUID;

/** 附件: what is known of one file; its content stands sealed under its id. */
record Attachment(
        UUID id,
        UUID reportId,
        String kind,
        String caption,
        String mediaType,
        long size,
        String sha256,
        String sentSha256,
        Instant addedAt,
        String addedBy,
        boolean removed) {}
