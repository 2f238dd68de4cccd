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

/** An area as it shall be. */
@Schema(name = "PatrolAreaDraft")
public record AreaRequest(
        @NotBlank @Size(max = 80) String name,
        @Schema(description = "Code of the dictionary patrol-place") @NotBlank String kind,
        @NotNull RegionCode regionCode,
        @Schema(description = "Station that answers for it") UUID unitId,
        @Schema(description = "Team that answers for it") UUID teamId,
        @Schema(description = "1 (first) to 5") @Min(1) @Max(5) Integer priority,
        @Valid Hours hours,
        @Size(max = 500) String note,
        @Schema(description = "Missing: only the unit's duty holds") @Valid AreaRule rule) {

    static final String EXAMPLE =
            """
            {"name": "火车站片区", "kind": "station-or-dock", "regionCode": "420202",
             "unitId": "0193a5c0-0000-7000-8000-000420200002", "priority": 1,
             "hours": {"from": "21:00", "until": "02:00"},
             "rule": {"minPerDay": 1, "minPerWeek": 7, "night": true}}""";
}
