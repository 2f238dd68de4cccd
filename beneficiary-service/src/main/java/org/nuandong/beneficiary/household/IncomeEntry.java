package org.nuandong.beneficiary.household;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 家庭收入 (R005): of all members together, in yuan a year, as known on a day. */
public record IncomeEntry(
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "yuan a year", examples = "18000.00")
                BigDecimal annualIncome,
        @DecimalMin("0")
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description = "yuan a year that cannot be avoided (刚性支出)",
                        examples = "6000.00")
                BigDecimal rigidExpense,
        @NotNull @Schema(description = "the day it was found out", examples = "2026-01-01")
                LocalDate asOf) {

    /** 18000 and 18000.00 are the same yuan. */
    boolean saysAs(IncomeEntry other) {
        return other != null
                && annualIncome.compareTo(other.annualIncome) == 0
                && asOf.equals(other.asOf)
                && (rigidExpense == null
                        ? other.rigidExpense == null
                        : other.rigidExpense != null
                                && rigidExpense.compareTo(other.rigidExpense) == 0);
    }
}
