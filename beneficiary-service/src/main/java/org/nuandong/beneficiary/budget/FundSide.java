package org.nuandong.beneficiary.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 收支方: one source of one programme or project. */
@Schema(name = "FundSide")
public record FundSide(
        @NotBlank @Pattern(regexp = "programme|project") @Schema(examples = "project") String kind,
        @NotNull @Schema(description = "the programme or project") UUID account,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary fund-source", examples = "municipal")
                String source) {}
