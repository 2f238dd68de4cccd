package org.nuandong.dispatch.workorder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 满意度: what the caller of 12345 says of the reply. */
@Schema(name = "Satisfaction")
public record SatisfactionRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "Code of the dictionary satisfaction", examples = "satisfied")
                String satisfaction) {}
