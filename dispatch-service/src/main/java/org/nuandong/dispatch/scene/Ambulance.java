package org.nuandong.dispatch.scene;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 先救治后救助 (R144, R146): when 120 was told, and what it came to. */
@Schema(name = "Ambulance")
public record Ambulance(
        @NotNull @Schema(description = "When 120 was told") Instant calledAt,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary ambulance-result",
                        examples = "taken-to-hospital")
                String result,
        @Size(max = 120) @Schema(examples = "市一医院") String hospital,
        @Schema(description = "When the station was told") Instant stationToldAt) {

    static final String TREATED_ON_SCENE = "treated-on-scene";

    /** A doctor has been there, and the person may be moved. */
    boolean allowsMoving() {
        return TREATED_ON_SCENE.equals(result);
    }
}
