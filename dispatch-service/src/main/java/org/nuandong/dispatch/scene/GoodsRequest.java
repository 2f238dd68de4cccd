package org.nuandong.dispatch.scene;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods handed to a person apart from an outcome: before it is decided, or later. */
@Schema(name = "NewGoodsGiven")
public record GoodsRequest(
        @NotNull UUID subjectId,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Goods> goods,
        @Valid GoodsSource from,
        @Schema(description = "Now when missing") Instant occurredAt) {

    GoodsRequest of(UUID person, Instant at) {
        return new GoodsRequest(person, goods, from, at);
    }
}
