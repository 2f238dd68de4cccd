package org.nuandong.dispatch.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the registry knows of a guest, and how it came to be linked. */
@Schema(name = "CaseRecognition")
record RecognitionView(
        UUID caseId,
        @Schema(description = "person-flag", examples = "[\"missing\"]") List<String> known,
        @Schema(description = "The person of the registry; null while none is linked")
                UUID registryPersonId,
        List<Step> steps) {

    /** A link made or undone by the registry. */
    @Schema(name = "RegistryLinkStep")
    record Step(
            UUID registryPersonId,
            @Schema(description = "false: undone") boolean linked,
            @Schema(description = "Why it was undone") String reason,
            Instant at) {}
}
