package org.nuandong.beneficiary.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 发放物品: what was handed out at an activity. */
@Schema(name = "ActivityGoods")
public record ActivityGoods(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary relief-goods", examples = "couplets")
                String item,
        @Min(1) @Max(1_000_000) @Schema(examples = "8337") int quantity) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String text(List<ActivityGoods> goods) {
        try {
            return JSON.writeValueAsString(goods == null ? List.of() : goods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goods of an activity", e);
        }
    }

    static List<ActivityGoods> parse(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goods of an activity", e);
        }
    }
}
