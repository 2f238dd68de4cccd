package org.nuandong.beneficiary.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 地方类别: a code of a place's own list, and the national one it counts as. */
@Schema(name = "LocalCategory")
public record LocalCategory(
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
                @Schema(examples = "LOCAL_RESERVOIR_RESETTLED")
                String code,
        @NotBlank @Size(max = 40) @Schema(examples = "库区移民困难户") String labelZh,
        @NotBlank @Size(max = 80) @Schema(examples = "Resettled from a reservoir, in need")
                String labelEn,
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(description = "where it is used", examples = "420200")
                String regionCode,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description =
                                "national code; holders, family, sensitivity and review are its",
                        examples = "REMOTE_AREA_HARDSHIP")
                String mapsTo,
        @NotNull @Schema(description = "first day", examples = "2026-11-01") LocalDate validFrom,
        @NotBlank @Size(max = 20) @Schema(examples = "2026.1-420200") String listVersion) {}
