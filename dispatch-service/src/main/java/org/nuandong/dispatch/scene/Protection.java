package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grounds of a protective rescue: how capacity was judged, who decided, and why. */
@Schema(name = "Protection")
public record Protection(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "Code of the dictionary capacity", examples = "limited")
                String capacity,
        @NotBlank
                @Size(max = 60)
                @Schema(description = "Role or office that decided", examples = "duty-leader")
                String decidedBy,
        @NotBlank @Size(max = 500) String reason) {

    static final String FULL = "full";

    /** Full capacity is no ground for taking anybody along. */
    boolean givesGrounds() {
        return !FULL.equals(capacity);
    }
}
