package org.nuandong.beneficiary.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 人、人次、户、件、台次: distinct measures, never added to each other; null was not counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActivityCounts")
public record Counts(
        @Min(0) @Max(10_000_000) @Schema(description = "people", examples = "12150")
                Integer persons,
        @Min(0) @Max(10_000_000) @Schema(description = "times a person was served")
                Integer personTimes,
        @Min(0) @Max(10_000_000) @Schema(description = "households") Integer households,
        @Min(0)
                @Max(10_000_000)
                @Schema(description = "pairs, leaflets, tickets, articles", examples = "8337")
                Integer items,
        @Min(0) @Max(10_000_000) @Schema(description = "times a vehicle went out")
                Integer vehicleTimes) {

    /** As events tell them: what was not counted is left out. */
    List<Measured> measured() {
        return Stream.of(
                        new Measured("persons", persons),
                        new Measured("person-times", personTimes),
                        new Measured("households", households),
                        new Measured("items", items),
                        new Measured("vehicle-times", vehicleTimes))
                .filter(one -> one.quantity() != null)
                .toList();
    }

    /** One measure by its name. */
    record Measured(String measure, Integer quantity) {}

    boolean isEmpty() {
        return persons == null
                && personTimes == null
                && households == null
                && items == null
                && vehicleTimes == null;
    }
}
