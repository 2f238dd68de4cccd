package org.nuandong.dispatch.patrol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** Somebody was found on the way. */
@Schema(name = "PatrolFind")
record FindRequest(
        @Schema(description = "The point where it was, if it was one") UUID pointId,
        @NotBlank @Size(max = 200) String address,
        @NotNull GeoPoint point,
        @NotBlank @Size(max = 1000) String description,
        @Schema(description = "Code of the dictionary incident-kind") String kind,
        @Schema(description = "Codes of the dictionary tip-fact") @Size(max = 20)
                List<@NotBlank String> facts,
        @Schema(description = "By the telephone's clock; now when missing") Instant foundAt,
        @Schema(description = "Evidence about the incident") @Size(max = 20)
                List<@NotNull UUID> photoIds) {

    static final String EXAMPLE =
            """
            {"pointId": "01932f5c-0000-7000-8000-000000000011", "address": "磁湖路涵洞西侧",
             "point": {"longitude": 115.0481, "latitude": 30.2127},
             "description": "一老人裹被睡在涵洞内，意识清楚", "kind": "sleeping-rough",
             "facts": ["elder", "exposed-to-cold"]}""";

    List<UUID> photosOrNone() {
        return photoIds == null ? List.of() : photoIds;
    }
}
