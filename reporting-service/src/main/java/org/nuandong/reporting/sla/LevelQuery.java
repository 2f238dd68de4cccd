package org.nuandong.reporting.sla;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of a service level: days, place, how it is told apart, which page. */
record LevelQuery(
        @Parameter(
                        description = "First day, Asia/Shanghai; 30 days when missing",
                        example = "2026-12-01")
                @QueryParam("from")
                LocalDate from,
        @Parameter(description = "Last day, included; today when missing", example = "2026-12-31")
                @QueryParam("to")
                LocalDate to,
        @Parameter(
                        description =
                                "What is told apart. Incidents: province, city, region (county),"
                                        + " unit, month, day, hour, weather (warning in force),"
                                        + " night, priority, target. Promises: province, city,"
                                        + " region, unit, month, day, kind",
                        example = "weather")
                @QueryParam("by")
                String by,
        @Parameter(description = "Region and what lies below it", example = "420200")
                @QueryParam("regionCode")
                String regionCode,
        @Parameter(description = "Unit and what lies below it") @QueryParam("unitId") UUID unitId,
        @Parameter(description = "Lines, 1 to 200; 50 when missing") @QueryParam("limit")
                Integer limit,
        @QueryParam("cursor") String cursor) {}
