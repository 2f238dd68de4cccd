package org.nuandong.dispatch.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written about a step. */
interface SettlementRequests {

    /** 办结. */
    @Schema(name = "SettlementCompletion")
    record Completion(
            @NotBlank
                    @Schema(
                            description = "Code of the dictionary settlement-<step>",
                            examples = "entrusted")
                    String outcome,
            @Size(max = 200) @Schema(description = "Where; needed of a placement") String place,
            @Size(max = 60)
                    @Schema(description = "Number of the letter (一人一函); needed of an application")
                    String letterNo,
            @Schema(description = "Now when left out") Instant at) {}
}
