package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Out of whose stock goods were given; the team's vehicle when it is not said. */
@Schema(name = "GoodsSource")
public record GoodsSource(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary goods-holder-kind",
                        examples = "vehicle")
                String kind,
        @NotNull UUID id) {}
