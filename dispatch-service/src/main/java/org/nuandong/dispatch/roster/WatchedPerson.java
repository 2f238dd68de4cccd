package org.nuandong.dispatch.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 重点关注人员: somebody the next shift looks after, by subject id where one is known. */
record WatchedPerson(
        @Schema(description = "The person's subject id, when one is known") UUID subjectId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Where and why; no names' numbers", examples = "解放桥下，拒绝入站")
                String note) {}
