package org.nuandong.beneficiary.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a season in a request. */
@Schema(name = "SeasonState")
public record SeasonState(
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420200")
                String regionCode,
        @NotBlank @Size(max = 80) @Schema(examples = "寒冬送温暖 2026—2027") String name,
        @NotNull @Schema(examples = "2026-11-21") LocalDate startsOn,
        @NotNull @Schema(description = "last day", examples = "2027-03-15") LocalDate endsOn,
        @NotBlank
                @Size(max = 120)
                @Schema(description = "the plan that says so", examples = "市工作方案 2026")
                String source) {}
