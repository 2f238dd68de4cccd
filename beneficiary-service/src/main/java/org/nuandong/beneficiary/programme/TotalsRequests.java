package org.nuandong.beneficiary.programme;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of totals. */
interface TotalsRequests {

    /** 申报合计. */
    @Schema(name = "NewDeclaredTotal")
    record Declared(
            @NotNull UUID seasonId,
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "310112")
                    String regionCode,
            @Size(max = 40)
                    @Schema(description = "dictionary programme-block; left out: of all blocks")
                    String block,
            @Min(0) @Schema(examples = "122") Integer projects,
            @Min(0) @Schema(examples = "112800") Integer heads,
            @Size(max = 40)
                    @Schema(
                            description = "dictionary head-unit, with heads",
                            examples = "persons-or-households")
                    String headUnit,
            @NotNull
                    @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan", examples = "73228300.00")
                    BigDecimal amountYuan,
            @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "where the paper says 余 or 多: the most that it allows")
                    BigDecimal upToYuan,
            @NotBlank
                    @Size(max = 120)
                    @Schema(description = "the paper that says so", examples = "区实施方案")
                    String document) {}
}
