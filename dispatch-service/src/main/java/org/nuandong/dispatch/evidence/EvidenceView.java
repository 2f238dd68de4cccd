package org.nuandong.dispatch.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence as front ends see it; its content only by downloading. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        @Schema(description = "Code of evidence-kind", examples = "photo") String kind,
        @Schema(examples = "image/jpeg") String mediaType,
        @Schema(description = "Bytes") long size,
        @Schema(description = "Bytes that have come in") long received,
        @Schema(description = "Of the content, hexadecimal") String sha256,
        @Schema(description = "By the telephone") Instant takenAt,
        @Schema(description = "Code of evidence-subject", examples = "incident") String aboutType,
        UUID aboutId,
        UUID incidentId,
        String regionCode,
        UUID unitId,
        @Schema(description = "uploading, complete, refused, abandoned or expired") String state,
        @Schema(description = "Shows a minor") boolean minor,
        String byRole,
        Instant createdAt,
        @Schema(description = "When it came in whole, or ended") Instant endedAt,
        @Schema(description = "Kept at least until then") Instant retainUntil,
        @Schema(description = "On hold since then: nothing deletes it") Instant heldSince,
        @Schema(description = "Code of evidence-hold-reason") String holdReason) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.kind(),
                evidence.mediaType(),
                evidence.size(),
                evidence.received(),
                evidence.sha256(),
                evidence.takenAt(),
                evidence.aboutType(),
                evidence.aboutId(),
                evidence.incidentId(),
                evidence.region().code(),
                evidence.unitId(),
                evidence.state().code(),
                evidence.isMinor(),
                evidence.createdRole(),
                evidence.createdAt(),
                evidence.endedAt(),
                evidence.retainUntil(),
                evidence.heldSince(),
                evidence.holdReason());
    }
}
