package org.nuandong.dispatch.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** One check-in as the telephone kept it. */
@Schema(name = "NewCheckIn")
record CheckInRequest(
        @Schema(description = "The telephone's own key; the same again is the same check-in")
                @NotBlank
                @Size(max = 100)
                String clientKey,
        @NotNull UUID pointId,
        @Schema(description = "By the telephone's clock") @NotNull Instant at,
        @Schema(description = "Missing: the telephone did not know") GeoPoint point,
        @Size(max = 300) String note) {

    static final String EXAMPLE =
            """
            {"items": [{"clientKey": "p7-0001",
                        "pointId": "01932f5c-0000-7000-8000-000000000011",
                        "at": "2026-11-21T22:14:00+08:00",
                        "point": {"longitude": 115.0482, "latitude": 30.2128}}]}""";

    /** What a telephone has gathered, late perhaps. */
    @Schema(name = "NewCheckIns")
    record Bulk(@NotEmpty @Size(max = 200) List<@NotNull @Valid CheckInRequest> items) {}
}
