package org.nuandong.beneficiary.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a post. */
interface ResponsibilityRequests {

    /** 设岗. */
    @Schema(name = "ResponsibilityPostNew")
    record Post(
            @NotNull
                    @Pattern(regexp = "\\d{9}|\\d{12}")
                    @Schema(description = "what it answers for", examples = "140221100")
                    String regionCode,
            @NotNull
                    @Pattern(regexp = "leader|township|village")
                    @Schema(
                            description =
                                    "leader (of a township), township (of a village), village (of"
                                            + " households)",
                            examples = "leader")
                    String tier,
            @NotBlank @Size(max = 60) @Schema(examples = "包镇县领导") String title,
            @Schema(description = "unit of whoever holds it") UUID unitId) {}

    /** 到岗、交接. */
    @Schema(name = "ResponsibilityTenureNew")
    record Tenure(
            @NotBlank
                    @Size(max = 80)
                    @Schema(description = "subject of an officer", examples = "worker-0007")
                    String officer,
            @NotNull @Schema(description = "first day", examples = "2026-11-20") LocalDate fromOn,
            @Size(max = 200) @Schema(description = "why the one before ends", examples = "岗位调整")
                    String reason) {}

    /** 离岗. */
    @Schema(name = "ResponsibilityVacancy")
    record Vacancy(
            @NotNull @Schema(description = "last day", examples = "2026-11-20") LocalDate untilOn,
            @NotBlank @Size(max = 200) @Schema(examples = "退休") String reason) {}

    /** 包户. */
    @Schema(name = "ResponsibilityCharge")
    record Charge(
            @Size(max = 500) @Schema(description = "these; all that nobody has when left out")
                    List<@NotNull UUID> householdIds) {}
}
