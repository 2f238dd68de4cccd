package org.nuandong.dispatch.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a follow-up came to. */
@Schema(name = "FollowUpResult")
public record ResultRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary follow-up-result",
                        examples = "still-refused")
                String result,
        @Valid @Schema(description = "Needed for whom we lost sight of") LastSeenRequest lastSeen,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant occurredAt) {

    static final String LOST_SIGHT = "lost-sight";

    void check() {
        if (lastSeen != null) {
            lastSeen.check("lastSeen");
        } else if (LOST_SIGHT.equals(result)) {
            throw FollowUpProblem.LAST_SEEN_NEEDED.at("lastSeen");
        }
    }
}
