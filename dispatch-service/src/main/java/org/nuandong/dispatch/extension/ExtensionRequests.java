package org.nuandong.dispatch.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What station and superior write about an extension. */
interface ExtensionRequests {

    /** 报送备案. */
    @Schema(name = "ExtensionFiling")
    record Filing(
            @NotBlank @Schema(description = "extension-reason", examples = "unidentified")
                    String reason,
            @NotNull @Schema(description = "Later than the limit that holds now") Instant until,
            @NotNull @Schema(description = "Superior bureau: a unit above the station")
                    UUID filedTo,
            @Size(max = 500) String note) {}

    /** 备案确认, or its refusal. */
    @Schema(name = "ExtensionAnswer")
    record Answer(@Size(max = 500) @Schema(examples = "同意备案") String note) {}

    /** 不予备案: with the reason. */
    @Schema(name = "ExtensionRefusal")
    record Refusal(@NotBlank @Size(max = 500) @Schema(examples = "已查明身份，应安排返乡") String note) {}
}
