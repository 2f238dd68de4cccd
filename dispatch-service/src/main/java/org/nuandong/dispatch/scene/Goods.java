package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods handed to one person (R141, R251). */
@Schema(name = "GoodsGiven")
public record Goods(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary relief-item",
                        examples = "cotton-coat")
                String item,
        @Min(1) @Max(1000) @Schema(description = "Pieces", examples = "1") int quantity) {}
