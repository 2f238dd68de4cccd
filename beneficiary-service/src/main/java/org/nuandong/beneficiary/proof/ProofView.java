package org.nuandong.beneficiary.proof;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 佐证文件: what is said of a file; its content is read for a purpose. */
@Schema(name = "ProofFile")
public record ProofView(
        UUID id,
        @Schema(description = "by its content", examples = "image/jpeg") String mediaType,
        @Schema(description = "bytes", examples = "184320") long size,
        @Schema(description = "SHA-256, hexadecimal") String sha256,
        Instant keptAt) {}
