package org.nuandong.dispatch.prevention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What a station writes so that somebody need not come again. */
interface PreventionRequests {

    /** 成因与需求. */
    @Schema(name = "WanderingFinding")
    record Finding(
            @NotEmpty @Size(max = 6) @Schema(description = "wandering-cause")
                    List<@NotBlank String> causes,
            @Size(max = 8) @Schema(description = "wandering-need") List<@NotBlank String> needs,
            @Schema(description = "Region of home, as far as it is known") RegionCode homeRegion,
            @Size(max = 500) String note,
            @Schema(description = "Now when left out") Instant at) {}

    /** 措施. */
    @Schema(name = "PreventionStep")
    record Step(
            @NotBlank @Schema(description = "prevention-measure", examples = "guardian-taught")
                    String kind,
            @NotBlank @Schema(description = "prevention-to", examples = "guardian") String toWhom,
            @NotBlank @Schema(description = "prevention-result", examples = "agreed") String result,
            @Size(max = 500) String note,
            @Schema(description = "Now when left out") Instant at) {}
}
