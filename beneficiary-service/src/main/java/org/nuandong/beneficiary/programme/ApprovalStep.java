package org.nuandong.beneficiary.programme;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 分级审批: from this amount on so many different people approve. */
@Schema(name = "ApprovalStep")
public record ApprovalStep(
        @NotNull
                @DecimalMin("0.00")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "yuan", examples = "0.00")
                BigDecimal fromYuan,
        @NotNull @Min(1) @Max(5) @Schema(examples = "1") Integer approvers) {}
