package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person found on the scene, without anything that names them. */
@Schema(name = "NewFoundPerson")
public record PersonRequest(
        @NotBlank
                @Size(max = 20)
                @Schema(description = "male, female or unknown", examples = "male")
                String sex,
        @Size(max = 10) @Schema(description = "Instead of apparentAge", examples = "60-79")
                String ageBand,
        @Min(0) @Max(130) @Schema(description = "Apparent age in years", examples = "70")
                Integer apparentAge,
        @Size(max = 20) @Schema(description = "Codes of the dictionary found-condition")
                List<@NotBlank @Size(max = 40) String> conditions,
        @Schema(description = "Is it known who this is?") boolean known,
        @Size(max = 500) @Schema(description = "Apparent features, no name, no number")
                String features,
        @Schema(description = "Now when missing") Instant foundAt) {

    /** The same, found at this time: as a telephone's batch tells it. */
    PersonRequest at(Instant time) {
        return new PersonRequest(sex, ageBand, apparentAge, conditions, known, features, time);
    }

    List<String> conditionsOrNone() {
        return conditions == null ? List.of() : conditions;
    }
}
