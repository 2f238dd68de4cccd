package org.nuandong.dispatch.tracing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** 体貌特征 as a clerk writes them (C4); what is left out is unknown. */
@Schema(name = "TracingFeatures")
record LooksRequest(
        @Schema(description = "sex; that of the case when left out", examples = "male") String sex,
        @Min(0) @Max(120) @Schema(description = "Youngest it may be, years, when seen")
                Integer ageFrom,
        @Min(0) @Max(120) @Schema(description = "Oldest it may be, years, when seen") Integer ageTo,
        @Min(30) @Max(250) @Schema(description = "cm") Integer heightFrom,
        @Min(30) @Max(250) @Schema(description = "cm") Integer heightTo,
        @Schema(description = "body-build", examples = "slim") String build,
        @Schema(description = "accent", examples = "henan") String accent,
        @Size(max = 5) @Schema(description = "spoken-language") List<@NotBlank String> languages,
        @Size(max = 11) @Schema(description = "body-mark") List<@NotBlank String> marks,
        @Size(max = 500) @Schema(description = "Marks in words; kept sealed") String marksWords,
        @Size(max = 500) @Schema(description = "What the person wore; kept sealed")
                String clothesWords,
        @Schema(description = "care-condition; that of the case when left out") String condition,
        @NotNull @Schema(description = "Region where found or seen last", examples = "420202")
                RegionCode placeCode,
        @Size(max = 200) @Schema(description = "The place in words; kept sealed") String placeWords,
        @Schema(description = "Region of the home, if anybody knows it") RegionCode homeCode,
        @Schema(description = "Found or seen last; the admission when left out") Instant seenAt,
        @Size(max = 3) @Schema(description = "suspicion: lost, abandoned, trafficked")
                List<@NotBlank String> suspicions) {

    Words words() {
        return new Words(marksWords, clothesWords, placeWords);
    }

    @Override
    public String toString() {
        return "features of a person";
    }
}
