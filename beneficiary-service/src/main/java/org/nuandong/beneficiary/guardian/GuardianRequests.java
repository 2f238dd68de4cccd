package org.nuandong.beneficiary.guardian;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a guardian. */
interface GuardianRequests {

    /** 登记监护人. */
    @Schema(name = "NewGuardian")
    record New(
            @NotNull UUID wardId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary guardian-ground", examples = "minor")
                    String ground,
            @NotBlank
                    @Pattern(regexp = "person|unit|outside")
                    @Schema(
                            description = "person of the register, unit, or somebody outside",
                            examples = "person")
                    String kind,
            @Schema(description = "of kind person") UUID personId,
            @Schema(description = "of kind unit") UUID unitId,
            @Size(max = 60) @Schema(description = "of kind outside", examples = "李某乙") String name,
            @Size(max = 40) @Schema(description = "of kind outside", examples = "13800000001")
                    String telephone,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary guardian-relation", examples = "grandparent")
                    String relation,
            @NotNull @Schema(description = "first day", examples = "2026-01-01")
                    LocalDate validFrom) {

        @Override
        public String toString() {
            return "a guardian, " + kind;
        }
    }

    /** 终止监护. */
    @Schema(name = "GuardianEnd")
    record End(
            @NotNull @Schema(description = "last day", examples = "2026-11-20") LocalDate validTo,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary guardian-end-reason", examples = "changed")
                    String reason) {}

    /** What for. */
    @Schema(name = "GuardianReading")
    record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "contact")
                    String purpose) {}
}
