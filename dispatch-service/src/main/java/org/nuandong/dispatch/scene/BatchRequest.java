package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 离线补传: what a telephone has kept while there was no network. */
@Schema(name = "SceneBatch")
public record BatchRequest(
        @NotEmpty @Size(max = 200) @Schema(description = "At most 200, in any order")
                List<@NotNull FactRequest> facts) {}
