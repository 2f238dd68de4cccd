package org.nuandong.dispatch.patrolarea;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** A route as it shall be. */
@Schema(name = "PatrolRouteDraft")
public record RouteRequest(
        @NotBlank @Size(max = 80) String name,
        @NotNull RegionCode regionCode,
        UUID unitId,
        @Schema(description = "Each once, in the order they are walked") @NotEmpty @Size(max = 100)
                List<@NotNull UUID> pointIds,
        @Size(max = 500) String note) {

    static final String EXAMPLE =
            """
            {"name": "夜间一号线", "regionCode": "420202",
             "unitId": "0193a5c0-0000-7000-8000-000420200002",
             "pointIds": ["01932f5c-0000-7000-8000-000000000011",
                          "01932f5c-0000-7000-8000-000000000012"]}""";
}
