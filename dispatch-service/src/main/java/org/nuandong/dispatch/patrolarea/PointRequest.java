package org.nuandong.dispatch.patrolarea;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** A point as it shall be. */
@Schema(name = "PatrolPointDraft")
public record PointRequest(
        @NotBlank @Size(max = 80) String name,
        @Schema(description = "Code of the dictionary patrol-place") @NotBlank String kind,
        UUID areaId,
        @NotBlank @Size(max = 200) String address,
        @NotNull GeoPoint point,
        @NotNull RegionCode regionCode,
        @Schema(description = "Station that answers for it") UUID unitId,
        @Schema(description = "Team that answers for it") UUID teamId,
        @Schema(description = "1 (first) to 5") @Min(1) @Max(5) Integer priority,
        @Valid Hours hours,
        @Size(max = 500) String note) {

    static final String EXAMPLE =
            """
            {"name": "磁湖路涵洞", "kind": "bridge-or-culvert", "address": "磁湖路与桂林路交叉口涵洞",
             "point": {"longitude": 115.0481, "latitude": 30.2127}, "regionCode": "420202",
             "unitId": "0193a5c0-0000-7000-8000-000420200002", "priority": 1,
             "hours": {"from": "21:00", "until": "02:00"}}""";
}
