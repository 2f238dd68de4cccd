package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 物品 (R042): what a payee may be given beside money; the stock itself is elsewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProjectGoods")
public record ProjectGoods(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary relief-goods", examples = "rice")
                String item,
        @NotNull @Min(1) @Schema(description = "pieces per payee", examples = "1") Integer perPayee,
        @DecimalMin("0.00")
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "worth of one piece in yuan", examples = "200.00")
                BigDecimal worthYuan) {}
