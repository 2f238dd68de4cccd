package org.nuandong.beneficiary.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody leaves a household; they stay in the register. */
public record Departure(
        @NotNull UUID personId,
        @NotNull @Schema(description = "last day in the household", examples = "2026-11-20")
                LocalDate lastDay,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary leave-reason", examples = "moved")
                String reason) {}
