package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 实物: what goes with a payment, or in its place. */
public record GoodsLine(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary relief-goods", examples = "rice")
                String item,
        @Min(1) @Max(10_000) @Schema(examples = "1") int quantity) {

    static final String NONE = "[]";

    private static final ObjectMapper JSON = new ObjectMapper();

    static String text(List<GoodsLine> goods) {
        try {
            return goods == null || goods.isEmpty() ? NONE : JSON.writeValueAsString(goods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goods of a payment", e);
        }
    }

    static List<GoodsLine> parse(String text) {
        if (NONE.equals(text)) {
            return List.of();
        }
        try {
            return JSON.readValue(text, new TypeReference<List<GoodsLine>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goods of a payment", e);
        }
    }
}
