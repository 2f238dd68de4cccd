package org.nuandong.dispatch.patrol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many persons an agency sends along, as it is asked and shown. */
record PatrolCrew(
        @NotBlank @Schema(description = "Code of the dictionary agency", examples = "civil-affairs")
                String agency,
        @NotNull @Min(1) @Max(500) @Schema(description = "Persons", examples = "4")
                Integer persons) {

    static PatrolCrew of(CrewLine line) {
        return new PatrolCrew(line.agency(), line.persons());
    }
}
