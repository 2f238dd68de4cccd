package org.nuandong.beneficiary.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 撤销: a code that ended, what took its place, and the order that says so. */
public record RegionWithdrawal(
        @NotNull @Schema(description = "last day", examples = "2026-10-31") LocalDate lastDay,
        @NotNull
                @Size(max = 20)
                @Schema(
                        description = "one for a merge or a new code, several for a division",
                        examples = "[\"420202070\"]")
                List<@NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String> replacedBy,
        @NotBlank @Size(max = 120) @Schema(examples = "市政府 2026 年 12 号") String source) {}
