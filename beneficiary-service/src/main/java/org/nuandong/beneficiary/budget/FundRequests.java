package org.nuandong.beneficiary.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of money. */
interface FundRequests {

    /** 下达、收回、调剂. */
    @Schema(name = "NewFundOrder")
    record New(
            @Valid @Schema(description = "where it comes from; none: allotted from above")
                    FundSide from,
            @Valid @Schema(description = "where it goes; none: withdrawn by who gave it")
                    FundSide to,
            @NotNull
                    @Positive
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan", examples = "245600.00")
                    BigDecimal amountYuan,
            @Size(max = 80) @Schema(description = "the paper that orders it") String document,
            @NotBlank @Size(max = 200) @Schema(examples = "下达春节补助资金") String reason) {}

    /** 退回、撤回、冲正 with its reason. */
    @Schema(name = "FundReason")
    record Reason(@NotBlank @Size(max = 200) @Schema(examples = "金额有误") String reason) {}
}
