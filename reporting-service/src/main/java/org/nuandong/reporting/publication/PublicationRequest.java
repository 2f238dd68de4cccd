package org.nuandong.reporting.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody may see. */
record PublicationRequest(
        @NotNull @Schema(description = "false: nothing") Boolean on,
        @NotNull
                @Size(max = 100)
                @Schema(description = "Ids of `available`, in the order in which they are shown")
                List<@NotBlank @Size(max = 100) String> figures) {}
