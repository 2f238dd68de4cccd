package org.nuandong.beneficiary.wandering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those at home write down. */
interface WanderingRequests {

    /** 回访. */
    @Schema(name = "WanderingFollowUp")
    record Visit(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary wandering-follow-up-way", examples = "visit")
                    String way,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary wandering-follow-up-result",
                            examples = "settled")
                    String result,
            @Size(max = 9)
                    @Schema(
                            description = "dictionary wandering-need: what was given or arranged",
                            examples = "[\"schooling\"]")
                    List<@NotBlank @Size(max = 40) String> help,
            @Size(max = 500) @Schema(description = "no numbers", examples = "已复学，由姑母照料")
                    String note,
            @Schema(description = "now when left out") Instant at) {}

    /** 销号. */
    @Schema(name = "WanderingClosing")
    record Closing(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary wandering-close-reason", examples = "settled")
                    String reason) {}
}
