package org.nuandong.dispatch.tip;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** 公众报告: what anybody may tell us; something must say where, everything else is optional. */
@Schema(name = "PublicTip")
public record PublicTipRequest(
        @Size(max = 12)
                @Schema(description = "Region code, when the form knows it", examples = "420203")
                String region,
        @Size(max = 300) String address,
        @Schema(description = "Of the reporter's telephone; one outside China is left out")
                GeoPoint point,
        @Size(max = 2000) String description,
        @Schema(description = "When it was seen; shown, not counted") Instant occurredAt,
        @Size(max = 20) @Schema(description = "Codes of the dictionary tip-fact")
                List<@NotBlank @Size(max = 40) String> facts,
        @Valid Reporter reporter) {

    boolean saysNothing() {
        return isBlank(address) && isBlank(description) && point == null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
