package org.nuandong.dispatch.tip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** What a caller adds to a tip; a corrected place moves the pin and never the clock. */
@Schema(name = "NewTipSupplement")
public record SupplementRequest(
        @Schema(description = "When it was told; now when missing") Instant receivedAt,
        @Size(max = 300) String address,
        GeoPoint point,
        @Size(max = 2000) String description,
        @Size(max = 20) @Schema(description = "Codes of the dictionary tip-fact")
                List<@NotBlank @Size(max = 40) String> facts) {

    boolean saysNothing() {
        return isBlank(address) && isBlank(description) && point == null && isEmpty(facts);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isEmpty(List<String> list) {
        return list == null || list.isEmpty();
    }
}
