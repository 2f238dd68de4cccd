package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * What a hotline clerk or another of our people takes down; everything is optional, but something
 * must say where.
 */
@Schema(name = "NewTip")
public record TipRequest(
        @Schema(description = "When the call came in; now when missing. The clock starts here")
                Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "振铃时刻: when the call began to ring; needs pickedUpAt or receivedAt,"
                                        + " and is not after them")
                Instant rangAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "接听时刻: when somebody answered the telephone; receivedAt when"
                                        + " missing. Changes no clock")
                Instant pickedUpAt,
        @Schema(description = "When it was seen; shown, not counted") Instant occurredAt,
        @Schema(
                        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                        description = "Region; your own when you have just one",
                        examples = "420203")
                RegionCode region,
        @Schema(description = "Station; the one responsible for the region when missing")
                UUID unitId,
        @Size(max = 40)
                @Schema(
                        description =
                                "Code of the dictionary tip-source: hotline, point, grid, patrol,"
                                        + " inspection; the usual one of your role when missing")
                String source,
        @Size(max = 40) @Schema(description = "Code of the dictionary incident-kind") String kind,
        @Size(max = 20) @Schema(description = "Codes of the dictionary tip-fact")
                List<@NotBlank @Size(max = 40) String> facts,
        @Size(max = 300) String address,
        GeoPoint point,
        @Size(max = 2000) String description,
        @Valid Reporter reporter,
        @Valid BackEntry backEntry) {

    boolean saysNothing() {
        return isBlank(address) && isBlank(description) && point == null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
