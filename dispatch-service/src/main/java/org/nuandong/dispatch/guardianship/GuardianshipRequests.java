package org.nuandong.dispatch.guardianship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of a minor's guardians and guardianship. */
interface GuardianshipRequests {

    /** 监护人. */
    @Schema(name = "NewGuardian")
    record NewGuardian(
            @Schema(description = "guardian-relation", examples = "parent") @NotBlank
                    String relation,
            @Schema(description = "guardian-capacity", examples = "unreachable") @NotBlank
                    String capacity,
            @NotNull Boolean identityChecked,
            @Schema(description = "Told of a guardian's duties (R231)") @NotNull
                    Boolean dutiesTaught,
            @Size(max = 60) String name,
            @Size(max = 40) String telephone,
            @Size(max = 200) String address) {

        @Override
        public String toString() {
            return "a guardian";
        }
    }

    /** 临时监护、长期监护. */
    @Schema(name = "NewGuardianship")
    record NewGuardianship(
            @Schema(description = "temporary or long-term", examples = "temporary") @NotBlank
                    String kind,
            @Schema(description = "temporary-guardianship-basis or long-term-guardianship-basis")
                    @NotBlank
                    String basis,
            @Schema(description = "guardianship-assessment") @NotBlank String assessment,
            @Schema(description = "Authority that decided", examples = "某县民政局")
                    @NotBlank
                    @Size(max = 120)
                    String decidedBy,
            Instant occurredAt) {}

    /** 申请人民法院撤销监护人资格. */
    @Schema(name = "CourtRequest")
    record CourtRequest(@NotBlank @Size(max = 120) String court, Instant occurredAt) {}

    /** 监护终止. */
    @Schema(name = "GuardianshipEnding")
    record Ending(
            @Schema(description = "guardianship-ending", examples = "returned-to-guardian")
                    @NotBlank
                    String ending,
            Instant occurredAt) {}

    /** 申请查阅. */
    @Schema(name = "NewReadingApproval")
    record Asking(@Schema(description = "reading-purpose") @NotBlank String purpose) {}

    /** 审批. */
    @Schema(name = "ReadingDecision")
    record Decision(@NotNull Boolean granted) {}
}
