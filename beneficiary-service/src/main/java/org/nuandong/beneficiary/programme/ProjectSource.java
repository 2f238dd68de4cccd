package org.nuandong.beneficiary.programme;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Yuan;

/** 资金来源 (R061): what is planned from one source. */
@Schema(name = "ProjectSource")
public record ProjectSource(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary fund-source", examples = "municipal")
                String source,
        @NotNull
                @DecimalMin("0.00")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "yuan", examples = "245600.00")
                BigDecimal amountYuan) {

    ProjectSource exact() {
        return new ProjectSource(source, Yuan.of(amountYuan));
    }
}
