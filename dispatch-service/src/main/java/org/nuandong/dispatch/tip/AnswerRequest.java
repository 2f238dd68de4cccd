package org.nuandong.dispatch.tip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody tried to answer a reporter, and whether it worked. */
@Schema(name = "NewTipAnswer")
public record AnswerRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary answer-means, but receipt",
                        examples = "call")
                String means,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "Code of the dictionary answer-outcome", examples = "reached")
                String outcome,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant answeredAt) {

    static final String RECEIPT = "receipt";

    /** The reporter knows, or does not want to. */
    boolean isEnough() {
        return !"not-reached".equals(outcome);
    }
}
