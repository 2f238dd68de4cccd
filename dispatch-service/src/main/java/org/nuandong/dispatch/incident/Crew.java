package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many persons, in how many vehicles, an agency sends along (R123, R250). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Crew(
        @NotBlank @Schema(description = "Code of the dictionary agency", examples = "civil-affairs")
                String agency,
        @Min(1) @Max(200) @Schema(description = "Persons", examples = "2") int persons,
        @Min(0)
                @Max(50)
                @Schema(
                        description = "Vehicles of the agency: police car, ambulance",
                        examples = "1")
                Integer vehicles) {

    public Crew(String agency, int persons) {
        this(agency, persons, null);
    }

    /** As a dispatch keeps it. */
    String text() {
        return agency + ":" + persons + ":" + (vehicles == null ? "" : vehicles);
    }

    static Crew parse(String text) {
        String[] parts = text.split(":", 3);
        return new Crew(
                parts[0],
                Integer.parseInt(parts[1]),
                parts[2].isEmpty() ? null : Integer.valueOf(parts[2]));
    }
}
