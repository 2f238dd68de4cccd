package org.nuandong.beneficiary.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 慰问品 (R042): so many pieces of one kind of goods. */
@Schema(name = "VisitGoods")
public record VisitGoods(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary relief-goods", examples = "quilt")
                String item,
        @Min(1) @Max(100_000) @Schema(examples = "1") int quantity) {}
