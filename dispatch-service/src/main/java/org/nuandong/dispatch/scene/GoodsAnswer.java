package org.nuandong.dispatch.scene;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One kind of goods given, and how many of them were in nobody's books. */
@Schema(name = "GoodsHanded")
public record GoodsAnswer(
        @Schema(examples = "cotton-coat") String item,
        int quantity,
        @Schema(description = "Given, but not in the books of the holder: count it")
                int shortfall) {

    static List<GoodsAnswer> of(List<GoodsHanded> lines) {
        return lines.stream()
                .map(line -> new GoodsAnswer(line.item(), line.quantity(), line.shortfall()))
                .toList();
    }
}
