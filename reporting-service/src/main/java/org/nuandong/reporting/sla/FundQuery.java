package org.nuandong.reporting.sla;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Days and place of the money. */
record FundQuery(
        @Parameter(
                        description = "First day, Asia/Shanghai; 30 days when missing",
                        example = "2026-12-01")
                @QueryParam("from")
                LocalDate from,
        @Parameter(description = "Last day, included; today when missing", example = "2026-12-31")
                @QueryParam("to")
                LocalDate to,
        @Parameter(description = "Region and what lies below it", example = "420200")
                @QueryParam("regionCode")
                String regionCode,
        @Parameter(description = "Unit and what lies below it") @QueryParam("unitId") UUID unitId) {

    LevelQuery asLevel() {
        return new LevelQuery(from, to, null, regionCode, unitId, null, null);
    }
}
