package org.nuandong.dispatch.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody nearer was told by telephone how to help until a team comes (R104). */
@Schema(name = "NewGuidance")
public record GuidanceRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary guidance-reason",
                        examples = "too-far")
                String reason,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "Code of the dictionary guided-party", examples = "village")
                String party,
        @NotBlank
                @Size(max = 120)
                @Schema(description = "Which one, without name or number", examples = "石板村村委会")
                String instructed,
        @NotEmpty
                @Size(max = 10)
                @Schema(
                        description = "Codes of the dictionary guidance-advice",
                        examples = "[\"warm-clothes\"]")
                List<@NotNull String> advice,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant guidedAt) {}
