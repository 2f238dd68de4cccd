package org.nuandong.dispatch.patrol;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many persons an agency sends along (人次). */
@Embeddable
@Schema(name = "PatrolCrew")
record CrewLine(
        @NotBlank @Schema(description = "Code of the dictionary agency", examples = "civil-affairs")
                String agency,
        @Min(1) @Max(500) @Schema(description = "Persons", examples = "4") int persons) {}
