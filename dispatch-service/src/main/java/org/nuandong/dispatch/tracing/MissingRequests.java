package org.nuandong.dispatch.tracing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What is told of missing people and of candidates. */
interface MissingRequests {

    /** 走失登记. */
    @Schema(name = "NewMissingPerson")
    record NewMissing(
            @NotBlank @Schema(description = "missing-source", examples = "relatives") String source,
            @NotNull @Schema(description = "Region of whoever reports it") RegionCode regionCode,
            UUID unitId,
            @Size(max = 120) @Schema(description = "Number of the police or station")
                    String reference,
            @Size(max = 60) @Schema(description = "Kept sealed") String name,
            @Size(max = 40) @Schema(description = "Kept sealed") String identityNumber,
            LocalDate birthDate,
            @Size(max = 120) @Schema(description = "Whom to tell, and how; kept sealed")
                    String contact,
            @NotNull @Valid LooksRequest features,
            Instant reportedAt) {

        @Override
        public String toString() {
            return "a missing person";
        }
    }

    /** 结案. */
    @Schema(name = "MissingPersonClosure")
    record Closure(
            @NotBlank @Schema(description = "missing-outcome", examples = "came-home")
                    String outcome) {}

    /** 认可. */
    @Schema(name = "CandidateAcceptance")
    record Acceptance(@Size(max = 500) String note) {}

    /** 排除. */
    @Schema(name = "CandidateRejection")
    record Rejection(
            @NotBlank @Schema(description = "candidate-rejection", examples = "relatives-deny")
                    String reason,
            @Size(max = 500) String note) {}
}
