package org.nuandong.dispatch.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many persons an agency sends along (R123, R251). */
public record Crew(
        @NotBlank @Schema(description = "Code of the dictionary agency", examples = "civil-affairs")
                String agency,
        @Min(1) @Max(200) @Schema(description = "Persons", examples = "2") int persons) {}
