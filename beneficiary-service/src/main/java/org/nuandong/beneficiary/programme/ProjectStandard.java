package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Yuan;

/** 标准 (R063, R041): yuan from and to per payee, for a level and category or for all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProjectStandard")
public record ProjectStandard(
        @Size(max = 40) @Schema(description = "dictionary region-level; all levels when left out")
                String level,
        @Size(max = 40)
                @Schema(description = "dictionary category; all when left out", examples = "DIBAO")
                String category,
        @NotNull
                @DecimalMin("0.00")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "yuan", examples = "300.00")
                BigDecimal minYuan,
        @NotNull
                @DecimalMin("0.00")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "yuan", examples = "1100.00")
                BigDecimal maxYuan) {

    ProjectStandard exact() {
        return new ProjectStandard(level, category, Yuan.of(minYuan), Yuan.of(maxYuan));
    }

    boolean isReversed() {
        return minYuan.compareTo(maxYuan) > 0;
    }

    /** How closely it is meant: category before level before all. */
    int closeness() {
        return (category == null ? 0 : 2) + (level == null ? 0 : 1);
    }

    public boolean holds(BigDecimal amount) {
        return amount.compareTo(minYuan) >= 0 && amount.compareTo(maxYuan) <= 0;
    }
}
