package org.nuandong.dispatch.rescuepoint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody found who looked at a point. */
@Schema(name = "PointCheckRequest")
public record CheckRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary point-check-result",
                        examples = "faulty")
                String result,
        @Size(max = 10) @Schema(description = "Codes of the dictionary point-fault")
                List<@NotBlank @Size(max = 40) String> faults,
        @Size(max = 500) String note,
        @Schema(description = "Now when missing") Instant occurredAt) {

    static final String FAULTY = "faulty";

    List<String> faultsOrNone() {
        return faults == null ? List.of() : faults;
    }

    /** Faulty says what, in order says nothing. */
    void check() {
        if (FAULTY.equals(result) == faultsOrNone().isEmpty()) {
            throw PointProblem.FAULTS_MISSING.at("faults");
        }
    }
}
